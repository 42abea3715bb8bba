// `trepart learn`: learns from the labelled examples what messages mean, and writes the models that Trepart ships.
import { chmodSync, writeFileSync } from 'node:fs';
import { constants, zstdCompressSync } from 'node:zlib';
import { aboutTrepartFile, learnAboutTrepart } from '../../dialogs/understanding/about-trepart/about-trepart.ts';
import { consentModelFile, learnConsent } from '../../dialogs/understanding/consent/told-consent.ts';
import { facetModelFile, learnFacets } from '../../dialogs/understanding/facets/facets.ts';
import { learnModels } from '../../dialogs/understanding/learned/classifier.ts';
import { writeModels } from '../../dialogs/understanding/learned/linear-model.ts';
import { modelsFile } from '../../dialogs/understanding/learned/shipped-models.ts';
import {
  answersFile,
  markOfAnswers,
  packAnswers,
  readKnownAnswers,
  readManualAnswers,
} from '../../knowledge/answer/known-answers.ts';
import { markOfFiles } from '../../knowledge/knowledge-file.ts';
import { CommandFault, type CommandIo, type Manual } from '../commands/command.ts';
import {
  aboutTrepartLessons,
  besideBooking,
  besideFacets,
  consentExamplesFile,
  examplesFolder,
  facetExamplesFile,
  markOf,
  readConsentExamples,
  readExamples,
  readFacetExamples,
} from './examples.ts';

export const learnManual: Manual = {
  usage: 'learn',
  does: 'Learns from the examples in dialogs/understanding what messages mean and packs knowledge/questions, into the files that the bot reads',
  options: {},
  examples: [['trepart learn', 'takes a minute; to be run after an example was added or changed']],
};

/** The strongest level that costs a reader no more memory. */
const compression = 19;

/** Learns and writes; the same examples give the same file. Throws a CommandFault for a line that is no example. */
export function learnFromExamples(io: CommandIo): void {
  const examples = orFail(() => readExamples(examplesFolder));
  const ofConsent = orFail(readConsentExamples);
  io.err(`Learning from ${examples.length} examples …`);
  writeCompressed(modelsFile, writeModels(markOf(examplesFolder), learnModels(examples)), io);
  const consent = learnConsent(ofConsent, besideBooking(examples));
  writeCompressed(consentModelFile, writeModels(markOfFiles([consentExamplesFile]), { consent }), io);
  const ofFacets = orFail(readFacetExamples);
  const facets = learnFacets(ofFacets, besideFacets(examples));
  const facetMark = markOfFiles([facetExamplesFile]);
  writeCompressed(facetModelFile, writeModels(`${markOf(examplesFolder)} ${facetMark}`, { facets }), io);
  writeCompressed(answersFile, packAnswers(), io);
  const aboutTrepart = learnAboutTrepart(aboutTrepartLessons(readManualAnswers(), readKnownAnswers(), examples));
  writeCompressed(aboutTrepartFile, writeModels(`${markOf(examplesFolder)} ${markOfAnswers()}`, { aboutTrepart }), io);
}

function writeCompressed(file: string, content: Uint8Array, io: CommandIo): void {
  const bytes = zstdCompressSync(content, { params: { [constants.ZSTD_c_compressionLevel]: compression } });
  writeFileSync(file, bytes);
  chmodSync(file, 0o644);
  io.out(`Wrote ${file} (${Math.round(bytes.length / 1024)} KB).`);
}

function orFail<Read>(read: () => Read): Read {
  try {
    return read();
  } catch (fault) {
    throw new CommandFault(fault instanceof Error ? fault.message : String(fault));
  }
}

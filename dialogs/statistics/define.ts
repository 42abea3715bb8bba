// What a figure's word means in the figures: its definition, base, what is missing, and its source.
import { type MetricName, shippedMetrics } from '../../knowledge/catalogue/metrics.ts';
import type { Reply } from '../reply.ts';
import { type StatisticsTurn, statisticsVerbs } from './turn.ts';

/** What a metric counts, in full, for whoever asks what its word means here. */
export function showDefinition(turn: StatisticsTurn, name: MetricName): Reply {
  const { words, language } = turn;
  const metric = shippedMetrics().metrics[name];
  const names = words.particulars;
  const sources = turn.sourcesOf(metric.sources);
  return {
    kind: 'chart',
    title: words.definition(metric.name[language]),
    text: metric.meaning[language],
    chart: null,
    columns: [],
    rows: [],
    notes: [shippedMetrics().break[language]],
    particulars: [
      { title: names.base, value: metric.base[language] },
      { title: names.missing, value: metric.missing[language] },
      {
        title: names.source,
        value: `${sources.map((source) => `${source.documentTitle}, ${source.sectionText}. `).join('')}${words.own(metric.own)}`,
      },
    ],
    sources,
    actions: [
      { title: words.examples[name], click: { verb: statisticsVerbs.show, data: { query: { metric: name } } } },
    ],
  };
}

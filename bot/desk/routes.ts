// Every address of the desk, with what it asks of the access function. What does not stand here is not found.
import type { ActOn } from '../../dialogs/access/access-rules.ts';
import { discardDraft, publishDraft, showDraft } from './pages/document-draft.ts';
import { showDocument, showDocuments, takeDocumentBack, uploadDocument } from './pages/documents.ts';
import { exportExamples, labelExample, removeExample, showExamples } from './pages/examples.ts';
import { settleFeedback, showFeedback } from './pages/feedback.ts';
import { showHelp } from './pages/help.ts';
import { confirmMeasure, newMeasure, saveMeasure, showMeasure } from './pages/measure.ts';
import { showMeasures } from './pages/measures.ts';
import { showOperation, showTrail } from './pages/operation.ts';
import { answerQuestion, declineQuestion, showQuestion } from './pages/question.ts';
import { showQuestions } from './pages/questions.ts';
import { type Answer, mayOnDesk, type Visit } from './visit.ts';

export interface Route {
  method: 'GET' | 'POST';
  /** A part that begins with a colon stands for any letters, digits and dashes, which the page gets by that name. */
  path: string;
  needs: ActOn<'desk'>;
  answer(visit: Visit): Promise<Answer>;
  /** Its form may hold a file. */
  takesFile?: true;
}

export const routes: readonly Route[] = [
  { method: 'GET', path: '/desk', needs: 'read', answer: toFirst },
  { method: 'GET', path: '/desk/help', needs: 'read', answer: showHelp },
  { method: 'GET', path: '/desk/questions', needs: 'keepQuestions', answer: showQuestions },
  { method: 'GET', path: '/desk/questions/:id', needs: 'keepQuestions', answer: showQuestion },
  { method: 'POST', path: '/desk/questions/:id/answer', needs: 'keepQuestions', answer: answerQuestion },
  { method: 'POST', path: '/desk/questions/:id/decline', needs: 'keepQuestions', answer: declineQuestion },
  { method: 'GET', path: '/desk/examples', needs: 'keepQuestions', answer: showExamples },
  { method: 'GET', path: '/desk/examples/export', needs: 'keepQuestions', answer: exportExamples },
  { method: 'POST', path: '/desk/examples/:id/label', needs: 'keepQuestions', answer: labelExample },
  { method: 'POST', path: '/desk/examples/:id/remove', needs: 'keepQuestions', answer: removeExample },
  { method: 'GET', path: '/desk/feedback', needs: 'keepQuestions', answer: showFeedback },
  { method: 'POST', path: '/desk/feedback/:id/settle', needs: 'keepQuestions', answer: settleFeedback },
  { method: 'GET', path: '/desk/measures', needs: 'seeMeasures', answer: showMeasures },
  { method: 'GET', path: '/desk/measures/new', needs: 'keepMeasures', answer: newMeasure },
  { method: 'GET', path: '/desk/measures/:id', needs: 'seeMeasures', answer: showMeasure },
  { method: 'POST', path: '/desk/measures/:id/save', needs: 'keepMeasures', answer: saveMeasure },
  { method: 'POST', path: '/desk/measures/:id/confirm', needs: 'keepMeasures', answer: confirmMeasure },
  { method: 'GET', path: '/desk/documents', needs: 'keepDocuments', answer: showDocuments },
  { method: 'POST', path: '/desk/documents', needs: 'keepDocuments', answer: uploadDocument, takesFile: true },
  { method: 'GET', path: '/desk/documents/:id', needs: 'keepDocuments', answer: showDocument },
  { method: 'POST', path: '/desk/documents/:id/back', needs: 'keepDocuments', answer: takeDocumentBack },
  { method: 'GET', path: '/desk/drafts/:id', needs: 'keepDocuments', answer: showDraft },
  { method: 'POST', path: '/desk/drafts/:id/publish', needs: 'keepDocuments', answer: publishDraft },
  { method: 'POST', path: '/desk/drafts/:id/discard', needs: 'keepDocuments', answer: discardDraft },
  { method: 'GET', path: '/desk/operation', needs: 'seeOperation', answer: showOperation },
  { method: 'POST', path: '/desk/operation/trail', needs: 'seeOperation', answer: showTrail },
];

const addresses = routes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace(/:(\w+)/g, '(?<$1>[\\w-]{1,100})')}$`),
}));

/** The route of an address, with the parts that it leaves open. */
export function routeOf(method: string, path: string): { route: Route; params: Record<string, string> } | null {
  for (const { route, pattern } of addresses) {
    if (route.method !== method) continue;
    const found = pattern.exec(path);
    if (found !== null) return { route, params: { ...found.groups } };
  }
  return null;
}

/** Who looks after questions begins there; everybody else with what they can write. */
async function toFirst(visit: Visit): Promise<Answer> {
  return { kind: 'redirect', to: mayOnDesk(visit, 'keepQuestions') ? '/desk/questions' : '/desk/help' };
}

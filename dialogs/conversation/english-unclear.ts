// What is said to a message that asks for nothing or was not understood, in English.
import type { UnclearWording } from './swedish-unclear.ts';

export const englishUnclear: UnclearWording = {
  readAs: (reading) =>
    `I read that as **${reading.charAt(0).toLowerCase()}${reading.slice(1)}**, but not what it is about, so I have done nothing. Write the case number or what it is about.`,
  notRead: 'I am not sure what you mean, so I have done nothing.',
  open: {
    meeting: 'The booking stands: choose one of the times, write another day or time, or **stop**.',
    figures: 'The figure stands: write for example **by month**, **in August** or **the whole city**.',
    measures: 'The list stands: write another district, a target group or a kind of measure.',
    answer: 'The answer stands: write **source**, **shorter** or **more**, or ask something else.',
    cases: 'What was shown stands: write the case number and what you want, such as **how is A-1042**.',
    none: 'Write what you want to know or have done. **Help** shows what I can do.',
  },
};

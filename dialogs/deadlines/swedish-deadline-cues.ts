// Words by which people hand a case over or change what they are reminded of; Swedish and English.

/** Patterns, to be folded before use. `#case` stands for a case id. */
export const deadlineCues = {
  handOver:
    '(?:lämna(?: \\w+){0,2} över|överlämna|lämnar över|ge|flytta över|hand(?: \\w+){0,2} over|give)\\b.*?(?:#case)?.*?\\b(?:till|åt|to) (?:coachen |coach )?(.+)',
  /** Sure to be of handing over, also where no case is named. */
  handOverSurely: '\\b(?:lämna (?:\\w+ ){0,4}över|överlämna|överlåt|hand (?:\\w+ ){0,4}over)\\b',
  kinds:
    '^(?:mina |ändra |visa )*(?:påminnelser|påminnelserna|påminnelseinställningar|inställningar för påminnelser|my reminders|reminders|reminder settings)[.?! ]*$|sluta påminna|stop reminding',
};

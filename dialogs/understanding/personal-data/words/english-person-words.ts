// What stands around a person's name in English: whom the work is about, who works with it, and words of health.

/** See swedish-person-words.ts for what each list is. */
export const englishClients =
  "clients?|client's|applicants?|applicant's|participants?|participant's|patients?|patient's|jobseekers?|service users?";
export const englishPersons =
  'woman|man named|guy|girl|boy|lady|person|mother|mom|father|dad|son|daughter|husband|wife|partner|brother|sister|mr|mrs|ms|miss';
export const englishNaming =
  "is called|called|named|is named|name is|name|'s name is|goes by|first name|last name|surname";
export const englishCalled = "is called|called|is named|named|name is|'s name is";
export const englishPronouns = 'she|he|they|her name|his name|their name|whose name|the client|the applicant';
export const englishSelf = "i am|i'm|my name is|this is|hi|hello|dear|thanks|thank you|good morning";
export const englishStaff =
  'coach(?:es)?|job coach|caseworkers?|case worker|case manager|social worker|managers?|head of unit|unit manager|colleagues?|supervisor|doctor|interpreter|therapist|counsellor|counselor|nurse|psychologist|officer|director|employer|teacher|substitute|stand-in|expert|trainer|team leader';
export const englishLeads =
  'hand over to|handed over to|over to|to|by|from|with|according to|ask|call|email|contact|talk to|talked to|speak to|met with|regards|best regards|kind regards|best|sincerely|cc|assign to|assigned to|dear|hi|hello|thanks';
export const englishStaffActs =
  'asks|asked|says|said|writes|wrote|replied|wonders|takes over|is the coach|is my coach|is a coach|is my manager|is my colleague|is on leave|works at|works for|has a|has two|has three|has many|take|takes|accept|book|help|meet|calendar|schedule|caseload|meetings|bookings|available';
export const englishWorkplaces =
  '(?:at|from|in|of|,|\\()? ?(?:the )?(?:[a-z-]* ?unit|[a-z-]* ?office|jobbtorg[a-z]*|employment service|insurance agency|hr|it|department|clinic)(?![a-z])';
export const englishClientActs =
  'refer|referred|refers|enrol|enroll|enrolled|enrols|register|registered|close|referral for|referral of|case of|job plan for|meeting about|application of';
export const englishStates = "has|had|is|was|suffers|suffering|got|takes|diagnosed|struggles|with|who|'s|,";
export const englishOthers =
  'a|an|what|who takes|wonders|asks|how|which|any|some|many|several|two|three|people|those|clients?|applicants?|participants?|patients|women|men|youth|someone|somebody';
export const englishHealthUnits =
  '(?:mental health|addiction|substance abuse|disability|psychiatric|sick leave|drug) (?:unit|team|clinic|services?|office|department)';
export const englishHealth =
  'diagnos|depress|schizo|addict|alcohol|drug|substance|disorder|anxiety|cancer|ill(?![a-z])|illness|sick|disab|mental|suicid|pregnan|medicat|psycho|therapy|bipolar|autis|adhd|ptsd|burnout|diabet|epilep|stroke|hiv(?![a-z])|wheelchair|chronic|rehab';
export const englishNotNames =
  'can|could|what|which|where|when|does|did|is$|are$|has$|have|my$|client|the$|monday|tuesday|wednesday|thursday|friday|january|february|march$|june|july|' +
  'october|employment|placement|support|income|public|swedish|social|services|office|board|city|please|book|cancel|move|hello|thanks|should|would|may$|service|agency|insurance|university|hospital|council|department|english|international';
export const englishCommon =
  'the is are was were what how which who when where why can could does do did my with and of this that these have has need please thanks thank hello help show book cancel move compare between from they she he it not there we you should must ' +
  'done mark remind until to a an for by so year many people your about been will would into month week share rate anything me any those their its if or but also then than just only her his him them our us on in at as be had got get gets called named name first last new old good bad now today tomorrow';

export const englishAbout = "(?:it's |it is |this is )?(?:about|regarding|concerning)|re";
export const englishEnrolled =
  'newly enrolled|new client|new referral|enrolled|enrol|enroll|referral (?:received |sent |made )?(?:for|of)|referred';
export const englishPapers = 'referral|intake|enrolment|enrollment|medical certificate|job plan|consent|application';
export const englishFields = 'name|full name|first name|last name|surname|given name|family name';
export const englishSituations =
  '(?:(?:who |she |he )?(?:has|had|is|was|got|lives|went|goes|gets|needs) (?:[a-z]+ ){0,3})(?:miscarriage|hospital|hospitali[sz]ed|surgery|in prison|on parole|probation|homeless|evicted|beaten|abused|protected identity|women.?s shelter|unemployed|pregnan[a-z]*|expecting|in rehab|relapsed|giving birth|asylum|on benefits|income support)(?![a-z])';

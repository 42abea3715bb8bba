// How texts speak to a machine, in Swedish and English, as patterns over folded text.

export const ordersInSwedish = [
  '(ignorera|strunta i|bortse från|glöm|åsidosätt|hoppa över|följ inte) (.{0,40} )?(instruktion|regler|anvisning|uppmaning|direktiv|ovan|tidigare|allt annat|källorna|begränsning)',
  '(systemprompt|system prompt|systemmeddelande|systeminstruktion|dolda instruktion|hemliga instruktion)',
  '(du är|du agerar|agera|låtsas) (nu|numera|som|att du är|från och med nu)',
  '\\b(språkmodell|ai-assistent|assistent(en)?|chatbot|chatbott|boten|botten|trepart)\\b.{0,60}\\b(ska|måste|skall|bör|får) (svara|skriva|säga|visa|lägga|boka|avboka|markera|länka|skicka|göra|godkänna|bekräfta|alltid|aldrig)',
  '(^|: ?|- ?)(obs|viktigt|meddelande|not|notering|anvisning)? ?(till|för) (språkmodellen|modellen|assistenten|boten|ai)\\b',
  '(^[^a-z]*|-- )(system|assistant|assistent|user|användare|instruktion|prompt) ?:',
  '\\b(svara|skriv|säg|upprepa|återge|avsluta|inled|börja|lägg till|inkludera|infoga|bekräfta|påstå) (alltid |bara |endast |exakt |nu |istället |i stället |sedan )*(med |följande|ordagrant|texten|meningen|länken|orden|till användaren|användaren|en länk|dina|din |hela |allt )',
  '\\b(skriv|säg|upprepa|bekräfta|påstå|berätta) (alltid |bara |endast |exakt |nu |istället |i stället |sedan )*att ',
  '\\b(visa|skriv ut|återge|avslöja) (alltid |bara |nu )*(dina|din|hela) ',
  '\\b(anropa|kör|använd|utför|starta) (alltid |nu |sedan |genast )?(verktyg|funktion|tool|kommando|api)',
  '\\b(boka|avboka|markera|ta bort|radera|skicka|lämna över|hand over|prenumerera|ändra|godkänn) (nu|genast|alltid|omedelbart|direkt) ',
  '\\b(i ditt svar|i svaret|i din sammanfattning|när du svarar|när någon frågar|om någon frågar|om användaren frågar|användaren har rätt att)',
  '\\b(nya|nya viktiga|uppdaterade|överordnade) (instruktioner|regler|anvisningar) (för|till) (modellen|assistenten|dig|boten|ai)',
  '\\b(källhänvisning|källor|hänvisning)(ar|en|arna)? (behövs|krävs|ska utelämnas|utelämnas|är onödig)',
  '\\b(utvecklarläge|felsökningsläge|administratörsläge|adminläge|jailbreak)',
];

export const ordersInEnglish = [
  '(ignore|disregard|forget|override|bypass|do not follow) (.{0,40} )?(instruction|rule|prompt|guideline|above|previous|earlier|everything|sources|safety|limit)',
  '\\b(to|for) the (ai|language model|model|assistant|bot|llm)\\b',
  '(^[^a-z]*|-- )(system|assistant|user|instruction|prompt) ?:',
  'system (prompt|message|instruction)|hidden instruction|your (instructions|prompt)',
  '(you are now|you must now|from now on|act as|pretend (to be|that)|as an ai|new persona)',
  '\\b(language model|ai assistant|assistant|chatbot|the bot|the model)\\b.{0,60}\\b(must|should|shall|has to|will|may) ',
  '\\b(reply|respond|answer|write|say|print|repeat|output|begin|end|add|include|insert|confirm|claim|tell the user|state) (always |only |exactly |now |instead |then )*(with|that|the following|verbatim|the text|the sentence|the link|a link|your|in|to)\\b',
  '\\b(call|run|use|execute|invoke) (the |a )?(\\w+ )?(tool|function|command|api)\\b',
  '\\b(book|cancel|mark|delete|send|subscribe|approve|hand over) (it |this |that |the meeting |the case )?(now|at once|immediately)',
  'when (the user|someone|anybody|anyone) asks|in your (answer|reply|response|summary)',
  'new (instructions|rules) (for|to) (the model|the assistant|you|the bot)',
  'without (any )?(sources|citations)|no (sources|citations) (are )?(needed|required)',
  'developer mode|debug mode|admin mode|jailbreak',
];

// How a message goes on in the subject of the one before: its first words, its last words, or all of it.

export const followUps = {
  starts:
    'och|men|fast|samt|eller|annars|även|också|om|tex|t ex|till exempel|jaha och|ok och|ok men|ja men|' +
    'gäller (det|detta|samma)|är det (samma|likadant|så)|samma (för|sak)',
  ends: 'då|också|med|också då|där|istället',
  whole:
    '(varför|varför inte|hur|hur då|hur länge|hur mycket|hur ofta|hur många|när|var|vart|vem|vilka|vilken|vilket|vad|' +
    'vadå|sen|exakt|verkligen|säkert|källa|källan|mer|berätta mer|mer info|fortsätt|utveckla|förklara|vad mer|' +
    'nåt mer|' +
    'något mer|och sen|fler|flera)( (då|exakt|det|så|mer|menar du))?|' +
    'hur vet du( det)?|var står det|vilket dokument|vem säger det|är det säkert|från när|sedan när|sen när|' +
    'sen när då|' +
    'vilken sida|vad menas( med det)?|vad menar du',
  // Opens a question that names too little to stand alone when it is only two or three words long.
  verbs: 'måste|behöver|behövs|får|kan|ska|bör|räcker|går|gäller|krävs',
  pointers: 'det|detta|den|dom|de|dem|han|hon|hen|honom|henne|dessa|sådana|såna|där|då|samma|också|även|dess|deras',
};

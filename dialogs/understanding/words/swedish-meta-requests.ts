// Swedish and English wording of asides, as patterns over folded text.

export const swedishAsides = {
  danger:
    'ta(r)? (sitt|livet av)|självmord|suicid|(vill|önskar|tänker) ([^ ]+ ){0,2}dö\\b|(vill|orkar|önskar) ([^ ]+ ){0,2}(inte|ej|aldrig|knappt) ([^ ]+ ){0,2}(leva\\b(?! på)|vakna\\b|finnas (längre|mer|till\\b))|(inte|ej|aldrig|knappt) ([^ ]+ ){0,2}(vill|orkar|önskar) ([^ ]+ ){0,2}(leva\\b(?! på)|vakna\\b|finnas (längre|mer|till\\b))|leva ([^ ]+ ){0,2}vill ([^ ]+ ){0,2}(inte|ej)\\b|(hotar|hotat|hotad) (mig|oss|henne|honom|med|att)|skada (sig|mig) själv|(slår|misshandlar) (henne|honom|mig|barnen)|kill (himself|herself|myself)|suicide',
  aboutSources:
    'vilka (dokument|källor|texter)( .{0,20})?(har du|kan du|använder du|finns|svarar du)|hur (gammal|gamla|ny|nya|färsk|aktuell|aktuella) .{0,20}(info|dokument|uppgift|källa|källor|svar|kunskap)|(vad|var) (bygger|kommer|får) .{0,20}(svar|info|uppgift)|which documents|how old (is|are)',
};

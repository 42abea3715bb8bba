// How somebody asks for an answer in words for the client, as a pattern over folded text.

export const clientCues =
  '^(kan du |kan ni |skulle du kunna |snälla )?((skriv|skriva|formulera|formulerar|förklara|gör) (om )?(det |detta |svaret |den |texten )?(här )?(om )?(för |till |så att )?(en |min |vår )?(klient|klienten|sökande|den sökande|aspirant|aspiranten|brukaren)( förstår)?( på (lätt|enkel|enklare) svenska)?|((skriv|skriva|förklara|säg|ta|få|gör) )?((om )?(det|detta|svaret|den|texten) )?(här )?(om )?på (lätt|lättläst|enkel|enklare) svenska|(en )?klientversion|(write|rewrite|put|explain) (it |this |that |the answer )?(for|to) (the|my|a) (client|applicant)|in (plain|easy|simple) (swedish|language))( tack| please)?[ ?.!]*$';

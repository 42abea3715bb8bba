// Sounds of thought in a dictated text, and the words by which a speaker takes back what was just said.

export const sound = /(?<![\p{L}\d])(?:eh+m?|öh+m?|hm+|mm+|uh+m?|um)(?![\p{L}\d])[,.]*/giu;
export const takenBack =
  /[ ,.-]{1,3}(?:nej förlåt|förlåt|nej vänta|nej|ursäkta|rättelse|jag menar|fel av mig|no sorry|sorry|correction|i mean)[ ,.:-]{1,4}/giu;

// Words by which a sentence gives a reason, as a pattern over folded text.
export const reasonCues =
  'eftersom|därför|på grund av|till följd av|syftet|i syfte|skälet|skälen|anledningen|orsaken|beror på|motiveras|för att (undvika|minska|slippa|inte|kunna|säkra|säkerställa|underlätta|nå)|annars|på så sätt|grundtanken|utgångspunkten';

// Where a mailbox is kept: with a provider for everybody, or with a part of the public service.

/** Providers whose mailboxes are private ones, without their country or ending. */
export const privateMail =
  'gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|telia|comhem|bredband|bredbandsbolaget|spray|passagen|tele2|home|swipnet|protonmail|proton|pm|gmx|aol|mail|yandex|tutanota|tuta|zoho|fastmail|hey|blixtmail|glocalnet|bahnhof|ownit|telenor|algonet|ukr|wp|onet|interia|abv|web|free|orange|libero|rediffmail|hotmai|gmial|gmai';

/** Endings of domains of the public service and of those who work for it. */
export const publicMail =
  'stockholm\\.se|arbetsformedlingen\\.se|forsakringskassan\\.se|regionstockholm\\.se|region[a-z]+\\.se|sll\\.se|migrationsverket\\.se|skatteverket\\.se|kriminalvarden\\.se|polisen\\.se|domstol\\.se|dom\\.se|gov\\.se|regeringskansliet\\.se|socialstyrelsen\\.se|skr\\.se|samhall\\.se|misa\\.se|finsam[a-z]*\\.se|[a-z]+kommun\\.se|kommun\\.[a-z]+\\.se|example|invalid';

// The wording of the desk by language.
import type { Language } from '../understanding/language.ts';
import { englishDesk } from './english-desk.ts';
import { type DeskWording, swedishDesk } from './swedish-desk.ts';

export const deskWordings: Record<Language, DeskWording> = { sv: swedishDesk, en: englishDesk };

// Two more people in Farsta, for what goes beyond one coach: another coach, and the manager of the unit.
import { people } from './assistant.ts';

export const bo = {
  ...people.amina,
  id: 'S-4',
  name: 'Bo Ek',
  entraObjectId: '00000000-0000-4000-a000-000000000004',
};
export const ann = {
  ...people.karin,
  id: 'S-5',
  name: 'Ann Chef',
  jobbtorg: 'Farsta',
  entraObjectId: '00000000-0000-4000-a000-000000000005',
};

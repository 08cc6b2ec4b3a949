import { Name } from '../fields/fields';

export class SessionBody {
  @Name() readonly user!: string;
}

import { SetMetadata } from '@nestjs/common';

export const PUBLIC = 'sammen:public';

/** Open to everyone without a token: liveness, documentation, what is there for trying out. */
export const Public = () => SetMetadata(PUBLIC, true);

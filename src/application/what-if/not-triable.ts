/** What was to be tried cannot be; the message is a sentence for the person who asked. */
export class NotTriable extends Error {
  override readonly name = 'NotTriable';
}

/** A refusal in the words of the service: `name` is the AWS error code that the SDK turns into an error class. */
export class Refusal extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

export const notAuthorized = (message: string) => new Refusal('NotAuthorizedException', message);
export const invalidParameter = (message: string) => new Refusal('InvalidParameterException', message);
export const notFound = (message: string) => new Refusal('ResourceNotFoundException', message);
export const userNotFound = () => new Refusal('UserNotFoundException', 'User does not exist.');

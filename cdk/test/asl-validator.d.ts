/** The part of the package that the tests use; it ships without types. */
declare module 'asl-validator' {
  export default function aslValidator(definition: object): {
    isValid: boolean;
    errorsText: (separator?: string) => string;
  };
}

declare global {
  namespace App {
    interface Error {
      /** A refusal code with wording in the message catalogues. */
      code: string;
      reference?: string;
    }
  }
}

export {};

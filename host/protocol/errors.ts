/** An error that the add-in is told about, with the code it can branch on. */
export type ErrorCode =
  | 'ItemNotFound'
  | 'InvalidArgument'
  | 'ItemAlreadyExists'
  | 'AccessDenied'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidSelection'
  | 'UndoNotSupported'
  | 'UnsupportedSheet'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded';

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  AccessDenied: 403,
  GeneralException: 500,
  ItemAlreadyExists: 409,
  InvalidOperation: 409,
};

export class HostError extends Error {
  override readonly name = 'HostError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly location?: string,
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}

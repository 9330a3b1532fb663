/** The little of pdfjs-dist that is used, so that the domain compiles without it and a page may load it where it likes. */
export interface PdfText {
  readonly str: string;
  /** Scale, turn and place: the last two are x and y from the lower left corner in points. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

export interface PdfPage {
  getTextContent(options: { readonly includeMarkedContent: false }): Promise<{ readonly items: readonly unknown[] }>;
  cleanup(): unknown;
}

export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
}

export interface PdfTask {
  readonly promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
}

export interface PdfLibrary {
  getDocument(options: {
    readonly data: Uint8Array;
    readonly isEvalSupported: false;
    readonly disableFontFace: true;
    readonly useSystemFonts: false;
    readonly enableXfa: false;
    readonly verbosity: 0;
  }): PdfTask;
}

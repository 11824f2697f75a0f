interface ImportMetaEnv {
  /** The version of the product, put in by the build. */
  readonly REMBUK_VERSION: string;
}

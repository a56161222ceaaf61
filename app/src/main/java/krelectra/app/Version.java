package krelectra.app;

/** The version that the build wrote into the manifest. */
public final class Version {
  private Version() {}

  /** For instance {@code 0.1.0}; {@code (unpackaged)} in a test. */
  public static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }
}

package krelectra.installers;

import java.util.List;
import java.util.Locale;

/** A platform that packages are made on and for: jpackage makes none for another. */
enum Target {
  LINUX_X86_64("linux-x86_64", "linux-x86-64"),
  LINUX_AARCH64("linux-aarch64", "linux-aarch64"),
  OSX_AARCH64("osx-aarch64", "darwin-aarch64"),
  WIN_X86_64("win-x86_64", "win32-x86-64");

  private final String classifier;
  private final String jna;

  Target(String classifier, String jna) {
    this.classifier = classifier;
    this.jna = jna;
  }

  /** That of this machine. */
  static Target here() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  /**
   * The target of a machine, by the words of Java's own properties.
   *
   * @throws IllegalArgumentException if the engine has no natives for it
   */
  static Target of(String system, String processor) {
    String name = system.toLowerCase(Locale.ROOT);
    boolean isArm = processor.equals("aarch64");
    if (name.contains("linux")) {
      return isArm ? LINUX_AARCH64 : LINUX_X86_64;
    }
    if (name.contains("mac") && isArm) {
      return OSX_AARCH64;
    }
    if (name.contains("windows") && !isArm) {
      return WIN_X86_64;
    }
    throw new IllegalArgumentException(
        system
            + " on "
            + processor
            + ": the engine has no natives for it; build on another machine");
  }

  boolean isLinux() {
    return this == LINUX_X86_64 || this == LINUX_AARCH64;
  }

  boolean isWindows() {
    return this == WIN_X86_64;
  }

  /** Of the names of native libraries. */
  String nativeEnding() {
    return isLinux() ? ".so" : isWindows() ? ".dll" : ".dylib";
  }

  /** As the engine calls it. */
  String classifier() {
    return classifier;
  }

  /** As JNA calls it. */
  String jna() {
    return jna;
  }

  /** What jpackage calls the packages that are made besides the folder with everything in it. */
  List<String> types() {
    return switch (this) {
      case LINUX_X86_64, LINUX_AARCH64 -> List.of("deb");
      case OSX_AARCH64 -> List.of("dmg");
      case WIN_X86_64 -> List.of("msi", "exe");
    };
  }
}

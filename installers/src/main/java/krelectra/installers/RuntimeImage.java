package krelectra.installers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A Java runtime with only the modules that the workbench uses, JavaFX among them: a cache for
 * starts is valid wherever such a runtime lies. Child processes use its java.
 */
final class RuntimeImage {
  /** What jdeps finds in the libraries, and what they look for by name at run time. */
  static final List<String> MODULES =
      List.of(
          "java.base",
          "java.compiler",
          "java.desktop",
          "java.instrument",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.scripting",
          "java.sql",
          "java.xml",
          "javafx.controls",
          "jdk.charsets",
          "jdk.jfr",
          "jdk.localedata",
          "jdk.management",
          "jdk.net",
          "jdk.unsupported",
          "jdk.zipfs");

  private RuntimeImage() {}

  /**
   * Makes it where nothing is yet.
   *
   * @param javafx holds JavaFX's libraries of the target
   */
  static void make(Path runtime, Path javafx, Target target)
      throws IOException, InterruptedException {
    Tool.ofJdk("jlink")
        .run(
            List.of(
                "--module-path",
                javafx.toString(),
                "--add-modules",
                String.join(",", MODULES),
                "--include-locales=en,ko",
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--generate-cds-archive",
                "--exclude-resources=/javafx.*/*" + target.nativeEnding(),
                "--output",
                runtime.toString()));
    JavaFxNatives.place(javafx, target, runtime);
  }
}

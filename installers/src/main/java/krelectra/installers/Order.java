package krelectra.installers;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What is to be packed.
 *
 * @param workbench the folder that the build of the app made
 * @param output where packages go
 * @param assets with the icons
 * @param licences the build's list of libraries and their licences
 * @param bill the build's bill of materials, CycloneDX as JSON
 * @param version of the workbench, as the build knows it
 * @param time of change of everything that is packed
 */
record Order(
    Path workbench,
    Path output,
    Path assets,
    Path licences,
    Path bill,
    String version,
    Instant time) {

  /**
   * Reads {@code name=value}.
   *
   * @throws IllegalArgumentException if one is missing
   */
  static Order of(String... arguments) {
    Map<String, String> given = new HashMap<>();
    for (String each : arguments) {
      int equals = each.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(each + " is not name=value");
      }
      given.put(each.substring(0, equals), each.substring(equals + 1));
    }
    return new Order(
        Path.of(value(given, "workbench")),
        Path.of(value(given, "output")),
        Path.of(value(given, "assets")),
        Path.of(value(given, "licences")),
        Path.of(value(given, "bill")),
        value(given, "version"),
        Instant.parse(value(given, "time")));
  }

  private static String value(Map<String, String> given, String name) {
    String value = given.get(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }

  /** The version as packages want it: digits and points, on the Mac not from 0 on. */
  String numbers(Target target) {
    String numbers = version.replaceFirst("-.*", "");
    return target == Target.OSX_AARCH64 && numbers.startsWith("0.")
        ? "1." + numbers.replaceFirst("\\.[0-9]+$", "")
        : numbers;
  }
}

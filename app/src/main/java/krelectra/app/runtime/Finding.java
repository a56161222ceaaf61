package krelectra.app.runtime;

import java.nio.file.Path;
import krelectra.inference.runtime.PackLack;

/** What is known of the folder that the user points to. */
public sealed interface Finding {
  /** None was named. */
  record Nothing() implements Finding {}

  /** It is being looked at. */
  record Looking(Path folder) implements Finding {}

  /** It can be used here. */
  record Usable(Path folder) implements Finding {}

  /** It will be used from the next start on. */
  record Taken(Path folder) implements Finding {}

  /** It cannot be used. */
  record Lacking(PackLack lack) implements Finding {}

  /** It could not be looked at, or the choice could not be kept. */
  record Failed(String sentence) implements Finding {}
}

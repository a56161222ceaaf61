package krelectra.app.annotate.layers;

import java.util.Locale;
import krelectra.app.language.Messages;

/** Why something was not changed; each has a text. */
public enum Refusal {
  NONE,
  NO_NAME,
  TAKEN,
  /** Labels that are there are of the old kind. */
  USED;

  /** Why, in words; empty if nothing was refused. */
  String sentence(Messages messages) {
    return this == NONE ? "" : messages.get("refusal." + name().toLowerCase(Locale.ROOT));
  }
}

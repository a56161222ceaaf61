package krelectra.app.runtime;

import java.util.Locale;
import krelectra.app.language.Messages;
import krelectra.inference.runtime.PackLack;
import krelectra.inference.runtime.RuntimePack;

/** What a pack lacks, in one sentence of the user's language, with the cure. */
final class LackText {
  private LackText() {}

  static String of(PackLack lack, Messages messages) {
    return messages.get(
        "lack." + lack.kind().name().toLowerCase(Locale.ROOT),
        lack.place(),
        lack.detail(),
        RuntimePack.NEEDED);
  }
}

package krelectra.app.annotate.layers;

import java.util.Locale;
import javafx.util.StringConverter;
import krelectra.annotation.layer.LayerKind;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** What kinds of layers are called. */
final class KindNames extends StringConverter<LayerKind> {
  private final Messages messages;

  KindNames(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String toString(@Nullable LayerKind kind) {
    String key = kind == null ? "" : "kind." + kind.name().toLowerCase(Locale.ROOT);
    return kind == null ? "" : messages.get(key);
  }

  @Override
  public @Nullable LayerKind fromString(String text) {
    return null; // it is not typed
  }
}

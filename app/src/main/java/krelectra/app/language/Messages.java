package krelectra.app.language;

import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import krelectra.app.language.fault.Faults;

/**
 * The texts of one package, from its {@code messages_ko.properties} and {@code
 * messages_en.properties}, in {@link MessageFormat}'s form. Bound texts follow the language while
 * the window is open.
 */
public final class Messages {
  private final ObservableValue<Language> language;
  private final Map<Language, ResourceBundle> bundles = new EnumMap<>(Language.class);

  /**
   * Takes the texts of a package.
   *
   * @param language what is spoken now
   * @param owner a class of the package
   */
  public Messages(ObservableValue<Language> language, Class<?> owner) {
    this.language = language;
    for (Language each : Language.values()) {
      String name = owner.getPackageName() + ".messages_" + each.code();
      bundles.put(
          each, ResourceBundle.getBundle(name, java.util.Locale.ROOT, owner.getClassLoader()));
    }
  }

  /** The texts of another package in the same language. */
  public Messages of(Class<?> owner) {
    return new Messages(language, owner);
  }

  /** What is spoken, for those who format numbers or name tags. */
  public ObservableValue<Language> language() {
    return language;
  }

  /**
   * A text in the language of now.
   *
   * @throws MissingResourceException if there is none: a fault of the program, which a test finds
   */
  public String get(String key, Object... arguments) {
    Language now = language.getValue();
    ResourceBundle bundle = java.util.Objects.requireNonNull(bundles.get(now));
    return new MessageFormat(bundle.getString(key), now.locale()).format(arguments);
  }

  /** A text in the language of now, for what has words in some cases only. */
  public Optional<String> find(String key, Object... arguments) {
    ResourceBundle bundle = java.util.Objects.requireNonNull(bundles.get(language.getValue()));
    return bundle.containsKey(key) ? Optional.of(get(key, arguments)) : Optional.empty();
  }

  /** A sentence of what went wrong, given in English, in the language of now. */
  public String fault(String english) {
    return language.getValue() == Language.KOREAN ? Faults.korean().of(english) : english;
  }

  /** A sentence of what went wrong that follows its English one and the language. */
  public StringBinding fault(ObservableValue<String> english) {
    return Bindings.createStringBinding(
        () -> english.getValue() == null ? "" : fault(english.getValue()), english, language);
  }

  /** A text that follows the language; {@link ObservableValue} arguments are followed too. */
  public StringBinding text(String key, Object... arguments) {
    ObservableValue<?>[] followed =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(language),
                java.util.Arrays.stream(arguments).filter(ObservableValue.class::isInstance))
            .map(value -> (ObservableValue<?>) value)
            .toArray(ObservableValue<?>[]::new);
    return Bindings.createStringBinding(() -> get(key, values(arguments)), followed);
  }

  private static Object[] values(Object[] arguments) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      Object value = arguments[i] instanceof ObservableValue<?> v ? v.getValue() : arguments[i];
      values[i] = value == null ? "" : value;
    }
    return values;
  }
}

package krelectra.app.explore.pattern;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import krelectra.inference.InputException;
import krelectra.inference.analysis.pattern.AttentionPattern;
import krelectra.inference.analysis.pattern.HeadPattern;
import krelectra.inference.analysis.pattern.Relation;
import krelectra.inference.analysis.pattern.UnitPattern;
import org.jspecify.annotations.Nullable;

/** A query as fields and in words: whichever is changed, the other follows. */
public final class PatternForm {
  private static final AttentionPattern FIRST =
      AttentionPattern.parse("head * from NNG to next JKO > 0.5");

  private final IntegerProperty layer = new SimpleIntegerProperty();
  private final IntegerProperty head = new SimpleIntegerProperty();
  private final StringProperty sourceTag = new SimpleStringProperty("");
  private final StringProperty sourceSurface = new SimpleStringProperty("");
  private final ObjectProperty<Relation> relation = new SimpleObjectProperty<>(Relation.NEXT);
  private final StringProperty targetTag = new SimpleStringProperty("");
  private final StringProperty targetSurface = new SimpleStringProperty("");
  private final IntegerProperty within = new SimpleIntegerProperty();
  private final BooleanProperty above = new SimpleBooleanProperty();
  private final DoubleProperty threshold = new SimpleDoubleProperty();
  private final StringProperty words = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<@Nullable AttentionPattern> pattern =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private boolean isFollowing;

  /** Begins with an example. */
  public PatternForm() {
    for (Property<?> field :
        List.of(
            layer,
            head,
            sourceTag,
            sourceSurface,
            relation,
            targetTag,
            targetSurface,
            within,
            above,
            threshold)) {
      field.addListener((value, before, now) -> fieldsChanged());
    }
    words.addListener((value, before, now) -> wordsChanged());
    words.set(FIRST.toString());
  }

  private void fieldsChanged() {
    follow(
        () -> {
          AttentionPattern made =
              new AttentionPattern(
                  new HeadPattern(layer.get(), head.get()),
                  new UnitPattern(text(sourceSurface), tag(sourceTag)),
                  relation.get(),
                  new UnitPattern(text(targetSurface), tag(targetTag)),
                  within.get(),
                  above.get(),
                  threshold.get());
          words.set(made.toString());
          return made;
        });
  }

  private void wordsChanged() {
    follow(
        () -> {
          AttentionPattern read = AttentionPattern.parse(words.get());
          layer.set(read.head().layer());
          head.set(read.head().head());
          sourceTag.set(read.source().tag());
          sourceSurface.set(read.source().surface());
          relation.set(read.relation());
          targetTag.set(read.target().tag());
          targetSurface.set(read.target().surface());
          within.set(read.within());
          above.set(read.above());
          threshold.set(read.threshold());
          return read;
        });
  }

  /** What brings fields and words together. */
  private interface Following {
    AttentionPattern pattern();
  }

  private void follow(Following following) {
    if (isFollowing) {
      return;
    }
    isFollowing = true;
    try {
      pattern.set(following.pattern());
      problem.set("");
    } catch (InputException e) {
      pattern.set(null);
      problem.set(Objects.toString(e.getMessage(), ""));
    } finally {
      isFollowing = false;
    }
  }

  private static String text(StringProperty field) {
    return Objects.toString(field.get(), "").strip();
  }

  private static String tag(StringProperty field) {
    return text(field).isEmpty() ? "*" : text(field);
  }

  /** The query; null while it cannot be understood. */
  public ReadOnlyObjectProperty<@Nullable AttentionPattern> patternProperty() {
    return pattern.getReadOnlyProperty();
  }

  /** Why it cannot be understood, in a sentence; empty if it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The query in words. */
  public StringProperty wordsProperty() {
    return words;
  }

  /** The layer, from 1; 0 for any. */
  public IntegerProperty layerProperty() {
    return layer;
  }

  /** The head, from 1; 0 for any. */
  public IntegerProperty headProperty() {
    return head;
  }

  public StringProperty sourceTagProperty() {
    return sourceTag;
  }

  public StringProperty sourceSurfaceProperty() {
    return sourceSurface;
  }

  public ObjectProperty<Relation> relationProperty() {
    return relation;
  }

  public StringProperty targetTagProperty() {
    return targetTag;
  }

  public StringProperty targetSurfaceProperty() {
    return targetSurface;
  }

  /** The greatest distance in morphemes; 0 for any. */
  public IntegerProperty withinProperty() {
    return within;
  }

  /** Whether weights above the threshold are wanted, not those below. */
  public BooleanProperty aboveProperty() {
    return above;
  }

  /** The threshold, 0–1. */
  public DoubleProperty thresholdProperty() {
    return threshold;
  }
}

package krelectra.annotation.layer;

import java.util.List;
import java.util.Optional;

/**
 * A kind of label that a project gives, and its rules.
 *
 * @param id stable, unique in the project; formats name it
 * @param name for people
 * @param kind what its labels are given to
 * @param base the layer whose labels a relation or chain joins; empty: any
 * @param overlap how its spans may lie to each other
 * @param discontinuous whether its spans may have gaps
 * @param unit what its spans snap to
 * @param features what its labels say; the main one first
 * @param description in a line
 * @param guideline how to annotate it, Markdown
 */
public record Layer(
    String id,
    String name,
    LayerKind kind,
    String base,
    Overlap overlap,
    boolean discontinuous,
    Unit unit,
    List<Feature> features,
    String description,
    String guideline) {
  /** Copies the features. */
  public Layer {
    features = List.copyOf(features);
  }

  /** A layer without base and guideline whose spans lie as they will. */
  public static Layer of(String id, String name, LayerKind kind, List<Feature> features) {
    return new Layer(id, name, kind, "", Overlap.ANY, false, Unit.SYLLABLE, features, "", "");
  }

  /** The same under another id. */
  public Layer withId(String other) {
    return new Layer(
        other, name, kind, base, overlap, discontinuous, unit, features, description, guideline);
  }

  /** The same whose labels say something else. */
  public Layer withFeatures(List<Feature> other) {
    return new Layer(
        id, name, kind, base, overlap, discontinuous, unit, other, description, guideline);
  }

  /** The same with rules for its spans. */
  public Layer withSpans(Overlap rule, boolean gaps, Unit snap) {
    return new Layer(id, name, kind, base, rule, gaps, snap, features, description, guideline);
  }

  /** The same between labels of another layer. */
  public Layer withBase(String other) {
    return new Layer(
        id, name, kind, other, overlap, discontinuous, unit, features, description, guideline);
  }

  /** The same with a description and a guideline. */
  public Layer withGuideline(String line, String markdown) {
    return new Layer(id, name, kind, base, overlap, discontinuous, unit, features, line, markdown);
  }

  /** The feature of a name. */
  public Optional<Feature> feature(String featureName) {
    return features.stream().filter(feature -> feature.name().equals(featureName)).findFirst();
  }
}

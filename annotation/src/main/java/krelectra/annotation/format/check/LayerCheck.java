package krelectra.annotation.format.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.LayerInference;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Overlap;
import krelectra.annotation.layer.Tagset;

/** Checks labels against the rules of their layers: kinds, features, tags, overlaps, gaps. */
final class LayerCheck {
  private final Findings findings;
  private final Map<String, Layer> layers = new HashMap<>();
  private final Map<String, Tagset> tagsets = new HashMap<>();

  LayerCheck(Findings findings, List<Layer> layers, List<Tagset> tagsets) {
    this.findings = findings;
    layers.forEach(layer -> this.layers.put(layer.id(), layer));
    tagsets.forEach(tagset -> this.tagsets.put(tagset.id(), tagset));
  }

  void add(AnnotatedDocument annotated) {
    String document = annotated.document().id();
    Map<String, List<Label>> spans = new HashMap<>();
    for (Label label : annotated.labels()) {
      if (label.state() == Label.State.REJECTED) {
        continue;
      }
      Layer layer = layers.get(label.layer());
      if (layer == null) {
        error(document, label, "unknown-layer", "is of no layer of the project, " + label.layer());
        continue;
      }
      if (LayerInference.kind(label.target()) != layer.kind()) {
        error(document, label, "layer-kind", "is not given to what its layer is for");
      }
      features(document, label, layer);
      if (label.target() instanceof Target.OfSpan(List<Range> ranges)) {
        if (ranges.size() > 1 && !layer.discontinuous()) {
          warning(document, label, "discontinuous", "has gaps, which its layer does not allow");
        }
        if (layer.overlap() != Overlap.ANY) {
          spans
              .computeIfAbsent(layer.id() + "\n" + label.annotator(), k -> new ArrayList<>())
              .add(label);
        }
      }
    }
    spans.values().forEach(list -> overlaps(document, list));
    for (Label label : Repairs.duplicates(annotated)) {
      warning(document, label, Repairs.DUPLICATE, "says again what another one says");
    }
    findings.aboutAll();
  }

  private void features(String document, Label label, Layer layer) {
    for (Feature feature : layer.features()) {
      Value value = label.feature(feature.name());
      if (value == null || value.asText().isEmpty()) {
        if (feature.required()) {
          error(document, label, "empty-feature", "lacks " + feature.name());
        }
        continue;
      }
      Tagset tagset = tagsets.get(feature.tagset());
      if (tagset != null) {
        List<String> tags =
            value instanceof Value.Tags(List<String> several) ? several : List.of(value.asText());
        for (String tag : tags) {
          if (tagset.tag(tag).isEmpty()) {
            error(
                document,
                label,
                "unknown-tag",
                "has the tag " + Findings.shortened(tag) + ", which is not in " + tagset.id());
          }
        }
      }
    }
  }

  private void overlaps(String document, List<Label> spans) {
    List<Label> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparing(LayerCheck::extent));
    List<Label> open = new ArrayList<>();
    for (Label label : sorted) {
      Range its = extent(label);
      open.removeIf(other -> extent(other).end() <= its.start());
      Layer layer = layers.get(label.layer());
      for (Label other : open) {
        boolean nested = extent(other).contains(its) && !extent(other).equals(its);
        if (layer != null && !(nested && layer.overlap() == Overlap.NESTED)) {
          error(
              document, label, "overlap", "lies over " + other.id() + ", against its layer's rule");
        }
      }
      open.add(label);
    }
  }

  private static Range extent(Label label) {
    Range extent = label.extent();
    return extent == null ? new Range(0, 0) : extent;
  }

  private void error(String document, Label label, String rule, String problem) {
    findings.about(document, label.id());
    findings.error(0, rule, document + ": the label " + label.id() + " " + problem);
  }

  private void warning(String document, Label label, String rule, String problem) {
    findings.about(document, label.id());
    findings.warning(0, rule, document + ": the label " + label.id() + " " + problem);
  }
}

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
    Map<String, List<Label>> spans = new HashMap<>();
    for (Label label : annotated.labels()) {
      if (label.state() == Label.State.REJECTED) {
        continue;
      }
      Layer layer = layers.get(label.layer());
      if (layer == null) {
        error(
            annotated,
            label,
            "unknown-layer",
            "is of no layer of the project, " + label.layer(),
            label.layer());
        continue;
      }
      if (LayerInference.kind(label.target()) != layer.kind()) {
        error(annotated, label, "layer-kind", "is not given to what its layer is for");
      }
      features(annotated, label, layer);
      if (label.target() instanceof Target.OfSpan(List<Range> ranges)) {
        if (ranges.size() > 1 && !layer.discontinuous()) {
          warning(annotated, label, "discontinuous", "has gaps, which its layer does not allow");
        }
        if (layer.overlap() != Overlap.ANY) {
          spans
              .computeIfAbsent(layer.id() + "\n" + label.annotator(), k -> new ArrayList<>())
              .add(label);
        }
      }
    }
    spans.values().forEach(list -> overlaps(annotated, list));
    for (Label label : Repairs.duplicates(annotated)) {
      warning(annotated, label, Repairs.DUPLICATE, "says again what another one says");
    }
    findings.aboutAll();
  }

  private void features(AnnotatedDocument annotated, Label label, Layer layer) {
    for (Feature feature : layer.features()) {
      Value value = label.feature(feature.name());
      if (value == null || value.asText().isEmpty()) {
        if (feature.required()) {
          error(annotated, label, "empty-feature", "lacks " + feature.name(), feature.name());
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
                annotated,
                label,
                "unknown-tag",
                "has the tag " + Findings.shortened(tag) + ", which is not in " + tagset.id(),
                Findings.shortened(tag),
                tagset.id());
          }
        }
      }
    }
  }

  private void overlaps(AnnotatedDocument annotated, List<Label> spans) {
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
              annotated,
              label,
              "overlap",
              "lies over " + other.id() + ", against its layer's rule",
              surface(annotated, other));
        }
      }
      open.add(label);
    }
  }

  private static Range extent(Label label) {
    Range extent = label.extent();
    return extent == null ? new Range(0, 0) : extent;
  }

  /** What a label is of, short enough for a message. */
  private static String surface(AnnotatedDocument annotated, Label label) {
    String text =
        switch (label.target()) {
          case Target.OfSentence(String id) -> text(annotated, id);
          case Target.OfPair(String first, String second) -> text(annotated, first);
          default ->
              String.join(
                  " … ",
                  label.target().ranges().stream()
                      .map(range -> range.of(annotated.document().text()))
                      .toList());
        };
    return text.isEmpty() ? label.id() : Findings.shortened(text);
  }

  private static String text(AnnotatedDocument annotated, String sentence) {
    return annotated.sentences().stream()
        .filter(each -> each.id().equals(sentence))
        .map(annotated::text)
        .findFirst()
        .orElse("");
  }

  private void error(
      AnnotatedDocument annotated, Label label, String rule, String problem, String... details) {
    String document = annotated.document().id();
    findings.about(document, label.id());
    findings.error(
        0, rule, message(document, label, problem), with(surface(annotated, label), details));
  }

  private void warning(AnnotatedDocument annotated, Label label, String rule, String problem) {
    String document = annotated.document().id();
    findings.about(document, label.id());
    findings.warning(0, rule, message(document, label, problem), surface(annotated, label));
  }

  private static String message(String document, Label label, String problem) {
    return document + ": the label " + label.id() + " " + problem;
  }

  private static String[] with(String first, String... others) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(others));
    return all.toArray(String[]::new);
  }
}

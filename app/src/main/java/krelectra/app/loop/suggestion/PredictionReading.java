package krelectra.app.loop.suggestion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Unit;
import krelectra.inference.training.metrics.Entity;
import krelectra.inference.training.metrics.TagOrder;
import krelectra.inference.training.tasks.Prediction;

/** Turns predictions into what a layer would have. */
record PredictionReading(
    Layer layer, String feature, List<String> labels, LabelNames names, MorphemeEdges edges) {
  List<Suggestion> of(SuggestionTarget asked, Prediction prediction) {
    return switch (prediction) {
      case Prediction.Label label ->
          List.of(
              new Suggestion(
                  asked.target(),
                  value(names.tag(labels.get(label.index()))),
                  label.probabilities().get(label.index())));
      case Prediction.Score score ->
          List.of(new Suggestion(asked.target(), rounded(score.score()), Double.NaN));
      case Prediction.Tags tags -> spans(asked, tags);
      case Prediction.Span span -> answer(asked, span);
    };
  }

  private Value value(String tag) {
    return layer.feature(feature).map(Feature::type).orElse(FeatureType.TAG) == FeatureType.TAGS
        ? new Value.Tags(List.of(tag))
        : Value.of(tag);
  }

  static Value rounded(double number) {
    return new Value.Decimal(BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP));
  }

  private List<Suggestion> spans(SuggestionTarget asked, Prediction.Tags tags) {
    List<Suggestion> spans = new ArrayList<>();
    for (Entity entity : Entity.of(tags.tags(), TagOrder.of(labels))) {
      Range range =
          new Range(
              asked.words().get(entity.start()).start(), asked.words().get(entity.end() - 1).end());
      Range snapped = layer.unit() == Unit.EOJEOL ? range : edges.snapped(asked.text(), range);
      Target target =
          new Target.OfSpan(snapped.start() + asked.start(), snapped.end() + asked.start());
      // An entity is no surer than its least sure eojeol.
      double least =
          tags.probabilities().subList(entity.start(), entity.end()).stream()
              .mapToDouble(p -> p)
              .min()
              .orElse(0);
      spans.add(new Suggestion(target, value(names.tag(entity.type())), least));
    }
    return spans;
  }

  private static List<Suggestion> answer(SuggestionTarget asked, Prediction.Span span) {
    if (span.answer().isBlank()
        || !(asked.target() instanceof Target.OfAnswer(String question, List<Range> none))) {
      return List.of();
    }
    Range range = new Range(span.span().start(), span.span().end());
    Target target = new Target.OfAnswer(question, List.of(range));
    return List.of(new Suggestion(target, null, span.probability()));
  }
}

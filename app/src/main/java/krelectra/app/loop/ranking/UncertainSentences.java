package krelectra.app.loop.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import krelectra.annotation.InputException;
import krelectra.annotation.quality.Ranked;
import krelectra.annotation.quality.Uncertainty;
import krelectra.app.loop.suggestion.Suggester;
import krelectra.app.loop.suggestion.Survey;
import krelectra.inference.Cancellation;
import krelectra.inference.training.tasks.Prediction;
import krelectra.store.Progress;

/**
 * Sorts what nobody has labelled by how unsure a model is: of classes by the margin between the two
 * best (Settles 2009, ch. 3.1), of tags by the least sure eojeol, of answers by the answer.
 *
 * @param labels the model's, in id order
 */
public record UncertainSentences(Survey survey, List<String> labels) {
  private record Unsure(RankedSentence sentence, double sureness) {}

  /** The sentences, the least sure first. */
  public List<RankedSentence> of(
      Suggester.Oracle oracle, Progress progress, Cancellation cancellation) throws IOException {
    List<Unsure> all = new ArrayList<>();
    survey.ask(
        oracle,
        (document, sentence, words, said) -> {
          if (!sentence.isEmpty()) {
            all.add(unsure(document, sentence, words, said));
          }
        },
        progress,
        cancellation);
    return all.stream()
        .sorted(Comparator.comparingDouble(Unsure::sureness))
        .map(Unsure::sentence)
        .toList();
  }

  private Unsure unsure(String document, String sentence, List<String> words, Prediction said) {
    return switch (said) {
      case Prediction.Label label -> {
        double[][] row = {label.probabilities().stream().mapToDouble(p -> p).toArray()};
        Ranked ranked = Uncertainty.MARGIN.queue(row).getFirst();
        Why why = Why.of(ranked.reason(), labels);
        yield new Unsure(new RankedSentence(document, sentence, why), -ranked.score());
      }
      case Prediction.Tags tags -> tags(document, sentence, words, tags);
      case Prediction.Span span -> {
        Why why = Why.of("answer", span.answer(), Why.two(span.probability()));
        yield new Unsure(new RankedSentence(document, sentence, why), span.probability());
      }
      case Prediction.Score score ->
          throw InputException.at(
              "layer " + survey.layer().id(),
              "is one of scores, which do not say how sure they are",
              "choose another order");
    };
  }

  private static Unsure tags(
      String document, String sentence, List<String> words, Prediction.Tags said) {
    int worst = 0;
    for (int i = 1; i < said.probabilities().size(); i++) {
      worst = said.probabilities().get(i) < said.probabilities().get(worst) ? i : worst;
    }
    double sureness = said.probabilities().isEmpty() ? 1 : said.probabilities().get(worst);
    Why why =
        said.probabilities().isEmpty()
            ? Why.of("nothing")
            : Why.of("tag", words.get(worst), said.tags().get(worst), Why.two(sureness));
    return new Unsure(new RankedSentence(document, sentence, why), sureness);
  }
}

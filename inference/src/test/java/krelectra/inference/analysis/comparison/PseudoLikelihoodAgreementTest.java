package krelectra.inference.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.CandidateFinder;
import krelectra.inference.analysis.PieceLogProbabilities;
import krelectra.inference.text.Piece;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Both pseudo-likelihoods against {@code transformers}; {@code
 * src/test/python/pseudo_likelihood.py} made the model and the expected values.
 */
class PseudoLikelihoodAgreementTest {
  private static final double TOLERANCE = 1e-4;

  @Test
  void everyPieceAgrees() throws IOException, URISyntaxException {
    Path folder = ComparisonModel.folder();
    JsonNode expected =
        JsonMapper.shared().readTree(folder.resolveSibling("expected.json").toFile());
    assertThat(expected).hasSizeGreaterThan(5);
    double worst = 0;
    try (Analyzer analyzer = Analyzer.open(folder);
        CandidateFinder generator = CandidateFinder.open(folder)) {
      var scorer = new TextScorer(analyzer, generator);
      for (JsonNode each : expected) {
        String text = each.get("text").asString();
        ScoredText scored = scorer.score(text, share -> {}, Cancellation.NONE);
        assertThat(
                scored.analysis().pieces().stream()
                    .filter(piece -> !piece.isSpecial())
                    .map(Piece::text)
                    .toList())
            .isEqualTo(each.get("pieces").valueStream().map(JsonNode::asString).toList());
        for (int i = 0; i < each.get("rtd").size(); i++) {
          assertThat((double) scored.analysis().rtd()[i + 1])
              .isCloseTo(each.get("rtd").get(i).asDouble(), within(TOLERANCE));
        }
        worst = Math.max(worst, compare(scored.discriminator(), each.get("discriminator")));
        PieceLogProbabilities generated = Objects.requireNonNull(scored.generator());
        worst = Math.max(worst, compare(generated, each.get("generator")));
      }
    }
    System.out.println("pseudo-likelihood: largest difference " + worst);
  }

  private static double compare(PieceLogProbabilities found, JsonNode expected) {
    double worst = 0;
    double sum = 0;
    assertThat(found.count()).isEqualTo(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      double value = expected.get(i).asDouble();
      sum += value;
      assertThat(found.values()[i + 1]).isCloseTo(value, within(TOLERANCE));
      worst = Math.max(worst, Math.abs(found.values()[i + 1] - value));
    }
    assertThat(found.sum()).isCloseTo(sum, within(TOLERANCE * expected.size()));
    assertThat(found.mean()).isCloseTo(sum / expected.size(), within(TOLERANCE));
    return worst;
  }
}

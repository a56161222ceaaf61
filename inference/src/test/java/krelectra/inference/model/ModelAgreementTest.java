package krelectra.inference.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.Cancellation;
import krelectra.inference.model.AgreementBatch.Differences;
import org.junit.jupiter.api.Test;

/**
 * Both encoders and every head at the published shape against {@code transformers}, on weights
 * given by a formula; {@code src/test/python/model_agreement.py} made the expected values.
 */
class ModelAgreementTest {
  private interface Network {
    EncoderOutput forward(Batch batch);
  }

  private final Differences differences = new Differences();

  @Test
  void discriminatorAndTaskHeadsAgree() throws IOException {
    ElectraConfig config = ElectraConfig.base(AgreementBatch.vocabulary());
    List<ParameterSpec> specs =
        new ArrayList<>(ElectraLayout.network(HeadKind.REPLACED_TOKENS, config, 1));
    specs.addAll(ElectraLayout.head(HeadKind.TOKENS, config, 29));
    specs.addAll(ElectraLayout.head(HeadKind.ANSWERS, config, 2));
    try (NDManager manager = Engines.start()) {
      Parameters parameters = FormulaWeights.of(specs, manager);
      onBothPaths(
          config,
          parameters,
          manager,
          (batch, out) -> {
            Heads heads = new Heads(config, parameters);
            batch.compare("rtd", heads.replacedTokens(out.last()), 1, differences);
            batch.compare("tokens", heads.tokens(out.last(), Dropouts.OFF), 1, differences);
            batch.compare("answers", heads.answers(out.last()), 1, differences);
            for (Map.Entry<String, Integer> head :
                Map.of("sequence", 3, "regression", 1).entrySet()) {
              Parameters own =
                  FormulaWeights.of(
                      ElectraLayout.head(HeadKind.SEQUENCE, config, head.getValue()), manager);
              batch.compareAll(
                  head.getKey(),
                  new Heads(config, own).sequence(out.last(), Dropouts.OFF),
                  differences);
            }
            compareEncoder(batch, "", out);
          });
    }
    assertThat(differences.keySet())
        .containsExactly(
            "answers", "attention", "hidden", "regression", "rtd", "sequence", "tokens");
  }

  @Test
  void generatorAgrees() throws IOException {
    int vocabulary = AgreementBatch.vocabulary();
    var config =
        new ElectraConfig(vocabulary, 768, 256, 12, 4, 1024, 512, 2, 1e-12, 0.1, 0.1, 0.02, 0);
    try (NDManager manager = Engines.start()) {
      Parameters parameters =
          FormulaWeights.of(ElectraLayout.network(HeadKind.MASKED_TOKENS, config, 1), manager);
      onBothPaths(
          config,
          parameters,
          manager,
          (batch, out) -> {
            Heads heads = new Heads(config, parameters);
            batch.compare("mlm", heads.maskedTokens(out.last()), 1, differences);
            compareEncoder(batch, "generator.", out);
          });
    }
    assertThat(differences.keySet())
        .containsExactly("attention generator", "hidden generator", "mlm");
  }

  private interface Comparison {
    void with(AgreementBatch batch, EncoderOutput out);
  }

  private void onBothPaths(
      ElectraConfig config, Parameters parameters, NDManager manager, Comparison comparison)
      throws IOException {
    try (var packed = new PackedEncoder(config, parameters, manager)) {
      var exact = new Encoder(config, parameters);
      Map<String, Network> paths = new LinkedHashMap<>();
      paths.put("exact", batch -> exact.forward(batch, Keep.ALL, Dropouts.OFF, Cancellation.NONE));
      paths.put("packed", batch -> packed.forward(batch, Keep.ALL, Cancellation.NONE));
      for (Map.Entry<String, Network> path : paths.entrySet()) {
        differences.clear();
        for (AgreementBatch batch : AgreementBatch.all()) {
          try (var scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            comparison.with(batch, path.getValue().forward(batch.batch(manager)));
          }
        }
        System.out.println("largest differences, " + path.getKey() + ": " + differences);
      }
    }
  }

  private void compareEncoder(AgreementBatch batch, String prefix, EncoderOutput out) {
    for (int layer = 0; layer < out.hiddenStates().size(); layer++) {
      batch.compare("hidden." + prefix + layer, out.hiddenStates().get(layer), 1, differences);
    }
    for (int layer = 0; layer < out.attentions().size(); layer++) {
      long heads = out.attentions().get(layer).getShape().get(1);
      for (int head = 0; head < heads; head++) {
        batch.compare(
            "attention." + prefix + layer + "." + head,
            out.attentions().get(layer).get(":, " + head),
            2,
            differences);
      }
    }
  }
}

package krelectra.inference.analysis.change;

import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.ModelSummary;
import krelectra.inference.analysis.NetworkReader;
import krelectra.inference.model.Dropouts;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.Keep;
import krelectra.inference.model.Model;
import krelectra.inference.text.Encoding;
import krelectra.inference.text.Piece;
import org.jspecify.annotations.Nullable;

/**
 * What one network makes of a text that it sees as a whole; stays when the network is closed.
 *
 * @param hidden the last hidden states, {@code [n, hidden]}, row-major
 * @param outputs replaced-token logits {@code [n]}, or a text's class logits or score; empty of
 *     other heads
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reading(
    ModelSummary model, List<Piece> pieces, Attention attention, float[] hidden, float[] outputs) {
  /**
   * Beyond the length of pre-training positions were never trained, and maps grow by the square.
   */
  private static final int MOST = Analyzer.TRAINED_LENGTH;

  /** A text with its places in the model's input. */
  static Reading of(Model model, String first, @Nullable String second, Cancellation cancellation) {
    Encoding input =
        second == null
            ? model.tokenizer().encode(first)
            : model.tokenizer().encodePair(first, second);
    int most = Math.min(MOST, model.config().maxPositions());
    if (input.size() > most) {
      throw InputException.at(
          "text",
          "has " + input.size() + " pieces; what tuning changed is shown of " + most + " at most",
          "give a sentence of it");
    }
    ModelSummary summary =
        new ModelSummary(
            model.folder().name(), model.sha256(), model.parameterCount(), model.warnings());
    return model.run(
        new int[][] {input.ids()},
        new int[][] {input.segments()},
        Keep.ATTENTIONS,
        cancellation,
        (out, heads) ->
            new Reading(
                summary,
                input.pieces(),
                NetworkReader.attention(out, model.config()),
                out.last().toFloatArray(),
                switch (model.head()) {
                  case REPLACED_TOKENS -> heads.replacedTokens(out.last()).toFloatArray();
                  case SEQUENCE -> heads.sequence(out.last(), Dropouts.OFF).toFloatArray();
                  case MASKED_TOKENS, TOKENS, ANSWERS -> new float[0];
                }));
  }

  /** What stands on a folder's encoder; a folder that is silent is a discriminator's. */
  static HeadKind head(krelectra.inference.model.ModelFolder folder) {
    return folder.configFile().head().orElse(HeadKind.REPLACED_TOKENS);
  }
}

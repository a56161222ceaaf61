package krelectra.inference.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A network whose parameters are looked for in a file.
 *
 * @param head what stands on the encoder; nothing for the encoder alone
 * @param outputs of a classifying head
 */
record Network(ElectraConfig config, Optional<HeadKind> head, int outputs) {
  /** The class of an encoder alone. */
  private static final String ENCODER = "ElectraModel";

  String architecture() {
    return head.map(HeadKind::architecture).orElse(ENCODER);
  }

  boolean isGenerator() {
    return head.filter(HeadKind.MASKED_TOKENS::equals).isPresent();
  }

  List<ParameterSpec> parameters() {
    return head.map(kind -> ElectraLayout.network(kind, config, outputs))
        .orElseGet(
            () -> {
              List<ParameterSpec> all = new ArrayList<>(ElectraLayout.embeddings(config));
              all.addAll(ElectraLayout.encoder(config));
              return all;
            });
  }

  List<ParameterSpec> headParameters() {
    return head.map(kind -> ElectraLayout.head(kind, config, outputs)).orElse(List.of());
  }

  /** Names that only networks with another head have. */
  Set<String> otherHeads() {
    Set<String> names = new HashSet<>();
    for (HeadKind kind : HeadKind.values()) {
      ElectraLayout.head(kind, config, outputs).forEach(spec -> names.add(spec.name()));
    }
    headParameters().forEach(spec -> names.remove(spec.name()));
    return names;
  }

  /** What cannot be trusted while the head is not trained. */
  String withoutHead() {
    return switch (head.orElseThrow()) {
      case REPLACED_TOKENS -> "RTD scores mean nothing";
      case MASKED_TOKENS -> "candidates mean nothing";
      case SEQUENCE, TOKENS, ANSWERS -> "it has to be fine-tuned first";
    };
  }

  /** The head whose parameters are among these names, if any is. */
  static Optional<HeadKind> headIn(Set<String> names, ElectraConfig config) {
    return Arrays.stream(HeadKind.values())
        .filter(
            kind ->
                ElectraLayout.head(kind, config, 2).stream()
                    .anyMatch(spec -> names.contains(spec.name())))
        .findFirst();
  }
}

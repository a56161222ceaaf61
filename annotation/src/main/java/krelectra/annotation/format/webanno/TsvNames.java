package krelectra.annotation.format.webanno;

import java.util.Map;
import krelectra.annotation.layer.Feature;

/**
 * What types and features of UIMA are called in documents, and back. The usual types of DKPro Core
 * have names of their own; the usual main features are {@code label}.
 */
public final class TsvNames {
  private static final String DKPRO = "de.tudarmstadt.ukp.dkpro.core.api.";
  public static final String TOKEN = DKPRO + "segmentation.type.Token";
  public static final String SENTENCE = DKPRO + "segmentation.type.Sentence";
  private static final Map<String, String> LAYERS =
      Map.of(
          DKPRO + "ner.type.NamedEntity",
          "ner",
          DKPRO + "syntax.type.dependency.Dependency",
          "dependency",
          DKPRO + "syntax.type.chunk.Chunk",
          "chunk",
          TOKEN,
          "word");
  private static final Map<String, String> MAIN =
      Map.of(
          DKPRO + "syntax.type.dependency.Dependency", "DependencyType",
          DKPRO + "syntax.type.chunk.Chunk", "chunkValue",
          DKPRO + "lexmorph.type.pos.POS", "PosValue");

  private TsvNames() {}

  /** The layer of a type. */
  public static String layer(String type) {
    return LAYERS.getOrDefault(type, type);
  }

  /** The type of a layer; a layer that names no type gets one of INCEpTION's own kind. */
  public static String type(String layer) {
    for (Map.Entry<String, String> entry : LAYERS.entrySet()) {
      if (entry.getValue().equals(layer)) {
        return entry.getKey();
      }
    }
    return layer.indexOf('.') > 0 ? layer : "webanno.custom." + word(layer);
  }

  private static String word(String layer) {
    StringBuilder word = new StringBuilder();
    boolean upper = true;
    for (int i = 0; i < layer.length(); i++) {
      char c = layer.charAt(i);
      boolean fits = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (fits && word.isEmpty() && c <= '9') {
        word.append('L');
      }
      word.append(fits ? upper ? Character.toUpperCase(c) : c : "");
      upper = !fits;
    }
    return word.isEmpty() ? "Layer" : word.toString();
  }

  /** What a feature of a type is called in documents. */
  public static String feature(String type, String name) {
    return name.equals(MAIN.getOrDefault(type, "value")) ? Feature.LABEL : name;
  }

  /** What a feature of documents is called in a type. */
  public static String uima(String type, String feature) {
    return feature.equals(Feature.LABEL) ? MAIN.getOrDefault(type, "value") : feature;
  }
}

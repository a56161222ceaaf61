package krelectra.app.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import krelectra.annotation.agreement.Agreement;
import krelectra.annotation.agreement.AgreementTables;
import krelectra.annotation.agreement.Confusion;
import krelectra.annotation.agreement.SpanTables;
import krelectra.annotation.agreement.Warning;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Agreement as JSON. */
final class AgreementJson {
  private AgreementJson() {}

  /** {@code measure, value, low, high, items, annotators, warnings}; null where undefined. */
  static void write(JsonGenerator json, Agreement agreement) {
    json.writeStringProperty("measure", agreement.measure());
    number(json, "value", agreement.value());
    number(json, "low", agreement.low());
    number(json, "high", agreement.high());
    json.writeNumberProperty("items", agreement.items());
    json.writeNumberProperty("annotators", agreement.annotators());
    json.writeArrayPropertyStart("warnings");
    agreement.warnings().forEach(warning -> json.writeString(sentence(warning)));
    json.writeEndArray();
  }

  /** The same with {@code evidence} behind it where it is known. */
  static void write(JsonGenerator json, Agreement agreement, @Nullable Integer evidence) {
    write(json, agreement);
    if (evidence != null) {
      json.writeNumberProperty("evidence", evidence);
    }
  }

  /** The same with {@code pair} before it and {@code cells} behind it. */
  static void write(JsonGenerator json, AgreementTables.Pair pair) {
    json.writeArrayPropertyStart("pair");
    json.writeString(pair.confusion().first());
    json.writeString(pair.confusion().second());
    json.writeEndArray();
    write(json, pair.agreement());
    json.writeArrayPropertyStart("cells");
    for (Map.Entry<Confusion.Cell, List<String>> cell : pair.confusion().cells().entrySet()) {
      json.writeStartObject();
      json.writeArrayPropertyStart("labels");
      json.writeString(cell.getKey().row());
      json.writeString(cell.getKey().column());
      json.writeEndArray();
      json.writeArrayPropertyStart("items");
      cell.getValue().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The same with {@code label} and {@code judgements} before it. */
  static void write(JsonGenerator json, AgreementTables.Label label) {
    json.writeStringProperty("label", label.label());
    json.writeNumberProperty("judgements", label.judgements());
    write(json, label.agreement());
  }

  /** The same with {@code pair} before it. */
  static void write(JsonGenerator json, SpanTables.Pair pair) {
    json.writeArrayPropertyStart("pair");
    json.writeString(pair.first());
    json.writeString(pair.second());
    json.writeEndArray();
    write(json, pair.agreement());
  }

  /** The same with {@code label} and {@code spans} before it. */
  static void write(JsonGenerator json, SpanTables.Label label) {
    json.writeStringProperty("label", label.label());
    json.writeNumberProperty("spans", label.spans());
    write(json, label.agreement());
  }

  private static void number(JsonGenerator json, String name, double value) {
    if (Double.isNaN(value)) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, value);
    }
  }

  /** A warning in words. */
  static String sentence(Warning warning) {
    List<Object> facts = warning.facts();
    return switch (warning.kind()) {
      case EMPTY -> "undefined: there is nothing to compare";
      case ONE_ANNOTATOR -> "undefined: there is only one annotator, " + facts.getFirst();
      case NO_OVERLAP -> "undefined: no item was judged by two annotators";
      case ONE_LABEL ->
          "only the label "
              + facts.getFirst()
              + " occurs: agreement cannot be told from chance, so chance-corrected measures are"
              + " undefined";
      case NO_CHANCE -> "undefined: nothing is expected to disagree by chance";
      case PREVALENCE ->
          String.format(
              Locale.ROOT,
              "%.0f %% of the judgements are %s: chance-corrected values are low at such prevalence"
                  + " though annotators may agree; look at ac1, too",
              100 * (double) facts.get(1),
              // One label against the rest: the rest has no name.
              facts.getFirst().equals("") ? "other labels" : facts.getFirst());
      case FEW_ITEMS -> "only " + facts.getFirst() + " items count: the value may change much";
      case SINGLE_JUDGEMENTS ->
          facts.getFirst() + " items have a single judgement and say nothing of agreement";
      case MISSING_JUDGEMENTS -> facts.getFirst() + " judgements are missing";
      case MEAN_OF_PAIRS ->
          "more than two annotators: the mean over " + facts.getFirst() + " pairs (Light 1971)";
      case UNDEFINED_PAIRS -> facts.getFirst() + " pairs of annotators are undefined and left out";
      case FULL_AGREEMENT ->
          "all agree on everything: the interval cannot show how sure the value is";
      case UNDEFINED_RESAMPLES ->
          "undefined in " + facts.getFirst() + " of " + facts.get(1) + " resamples";
      case NO_INTERVAL -> "too little for an interval";
      case WEIGHTS -> "weights: " + facts.getFirst().toString().toLowerCase(Locale.ROOT);
      case JOINED_OVERLAPS ->
          facts.getFirst()
              + " spans overlap another of the same annotator and label and were joined to it";
      case OVERLAPPING_SPANS ->
          "undefined: an annotator's spans overlap, which this measure cannot see; take alpha-u or"
              + " gamma";
      case LENGTH_ASSUMED ->
          "the text is taken to end with the last span, at "
              + facts.getFirst()
              + "; its length matters to this measure";
      case SAMPLED_CHANCE ->
          String.format(
              Locale.ROOT,
              "chance estimated from %s shuffled continua, to %.1f %%",
              facts.getFirst(),
              100 * (double) facts.get(1));
      case ALIGNMENT_SEARCHED ->
          "more than two annotators: the best alignment was searched for, not proven";
    };
  }
}

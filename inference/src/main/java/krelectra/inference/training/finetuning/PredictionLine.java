package krelectra.inference.training.finetuning;

import java.util.ArrayList;
import java.util.List;
import krelectra.inference.text.Span;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Prediction;
import krelectra.inference.training.tasks.TaskKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An example and what was made of it, as an object of JSON. */
record PredictionLine(TaskKind kind, List<String> labels) {

  ObjectNode write(Example example, Prediction prediction) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("id", example.id());
    switch (example) {
      case Example.Text text -> {
        json.put("text", text.first());
        if (text.second() != null) {
          json.put("second", text.second());
        }
        json.put("gold", text.target());
      }
      case Example.Tokens tokens -> {
        strings(json.putArray("words"), tokens.words());
        strings(json.putArray("gold"), tokens.tags());
      }
      case Example.Question question -> {
        json.put("text", question.question());
        json.put("second", question.context());
        ArrayNode answers = json.putArray("gold");
        question
            .answers()
            .forEach(a -> answers.addObject().put("text", a.text()).put("start", a.start()));
      }
    }
    switch (prediction) {
      case Prediction.Label label -> {
        json.put("label", labels.get(label.index()));
        numbers(json.putArray("probabilities"), label.probabilities());
      }
      case Prediction.Score score -> json.put("score", score.score());
      case Prediction.Tags tags -> {
        strings(json.putArray("labels"), tags.tags());
        numbers(json.putArray("probabilities"), tags.probabilities());
      }
      case Prediction.Span span -> {
        json.put("answer", span.answer());
        json.put("start", span.span().start());
        json.put("end", span.span().end());
        json.put("probability", span.probability());
      }
    }
    return json;
  }

  Example example(JsonNode json) {
    String id = json.path("id").asString();
    return switch (kind) {
      case CLASSES, SCORE ->
          new Example.Text(
              id, json.path("text").asString(), second(json), json.path("gold").asString());
      case TOKENS ->
          new Example.Tokens(id, strings(json.path("words")), strings(json.path("gold")));
      case ANSWERS -> {
        List<Example.Answer> answers = new ArrayList<>();
        for (JsonNode answer : json.path("gold")) {
          answers.add(
              new Example.Answer(answer.path("text").asString(), answer.path("start").asInt()));
        }
        yield new Example.Question(
            id, json.path("text").asString(), json.path("second").asString(), answers);
      }
    };
  }

  Prediction prediction(JsonNode json) {
    String id = json.path("id").asString();
    return switch (kind) {
      case CLASSES -> {
        int index = labels.indexOf(json.path("label").asString());
        if (index < 0) {
          throw new IllegalArgumentException("no label of the run's");
        }
        yield new Prediction.Label(id, index, numbers(json.path("probabilities")));
      }
      case SCORE -> new Prediction.Score(id, json.path("score").asDouble());
      case TOKENS ->
          new Prediction.Tags(
              id, strings(json.path("labels")), numbers(json.path("probabilities")));
      case ANSWERS ->
          new Prediction.Span(
              id,
              json.path("answer").asString(),
              new Span(json.path("start").asInt(), json.path("end").asInt()),
              json.path("probability").asDouble());
    };
  }

  private static @Nullable String second(JsonNode json) {
    return json.has("second") ? json.path("second").asString() : null;
  }

  private static void strings(ArrayNode into, List<String> values) {
    values.forEach(into::add);
  }

  private static void numbers(ArrayNode into, List<Double> values) {
    values.forEach(into::add);
  }

  private static List<String> strings(JsonNode from) {
    List<String> values = new ArrayList<>();
    from.forEach(value -> values.add(value.asString()));
    return values;
  }

  private static List<Double> numbers(JsonNode from) {
    List<Double> values = new ArrayList<>();
    from.forEach(value -> values.add(value.asDouble()));
    return values;
  }
}

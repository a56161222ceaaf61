package krelectra.inference.training.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads questions in SQuAD's JSON, version 1, as KorQuAD 1.0 has it. */
record QuestionsReader(boolean answersNeeded) {
  private static final long MAX_BYTES = 512L << 20;
  private static final String CURE = "give a JSON file as KorQuAD 1.0 and SQuAD 1.1 have it";

  List<Example> read(Path file, RowFaults faults) {
    List<Example> examples = new ArrayList<>();
    JsonNode data = json(file).path("data");
    if (!data.isArray()) {
      throw InputException.at(file, "holds no list named data", CURE);
    }
    for (JsonNode article : data) {
      for (JsonNode paragraph : article.path("paragraphs")) {
        JsonNode context = paragraph.path("context");
        for (JsonNode question : paragraph.path("qas")) {
          String id = question.path("id").asString("");
          String place = file + ": question " + (id.isEmpty() ? "without id" : id);
          if (id.isEmpty() || !context.isString() || !question.path("question").isString()) {
            faults.malformed(place, "has no id, no question or no context");
          } else {
            add(examples, place, id, question, context.asString(), faults);
          }
        }
      }
    }
    return examples;
  }

  private void add(
      List<Example> examples,
      String place,
      String id,
      JsonNode question,
      String context,
      RowFaults faults) {
    List<Example.Answer> answers = new ArrayList<>();
    for (JsonNode answer : question.path("answers")) {
      int start = offset(context, answer.path("answer_start").asInt(-1));
      if (start < 0 || !answer.path("text").isString()) {
        faults.malformed(place, "has an answer outside of its context");
        return;
      }
      answers.add(new Example.Answer(answer.path("text").asString(), start));
    }
    if (answers.isEmpty() && answersNeeded) {
      faults.malformed(place, "has no answer");
      return;
    }
    examples.add(new Example.Question(id, question.path("question").asString(), context, answers));
  }

  /** The file counts Unicode characters, we count UTF-16 units. */
  private static int offset(String context, int characters) {
    return characters < 0 || characters >= context.codePointCount(0, context.length())
        ? -1
        : context.offsetByCodePoints(0, characters);
  }

  private static JsonNode json(Path file) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw InputException.at(file, "is over 512 MB", "split the file");
      }
      return JsonMapper.shared().readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw InputException.at(file, "is no JSON", CURE, e);
    } catch (IOException e) {
      throw InputException.at(
          file, "cannot be read (" + e.getMessage() + ")", "check that it is there and yours", e);
    }
  }
}

package krelectra.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import krelectra.annotation.InputException;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetBuilder;
import krelectra.annotation.dataset.DataSetRule;
import krelectra.annotation.document.Project;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tagset;

/** The data sets that a project keeps. They are no edits: what is frozen is not undone. */
public final class DataSets {
  private final StoredProject project;

  DataSets(StoredProject project) {
    this.project = project;
  }

  private Database database() {
    return project.database();
  }

  private DataSetTable table(SqlSession sql, Contents contents) {
    return new DataSetTable(sql, contents, project.number());
  }

  /** All, in the order in which they were made. */
  public List<DataSetEntry> list() {
    return database()
        .read(
            sql ->
                table(sql, new Contents(sql)).rows().stream()
                    .map(DataSetTable.Row::entry)
                    .toList());
  }

  /** The set of a name. */
  public Optional<DataSet> read(String name) {
    return database()
        .read(
            sql -> {
              DataSetTable table = table(sql, new Contents(sql));
              return Optional.ofNullable(table.row(name)).map(table::read);
            });
  }

  /**
   * The set of a name.
   *
   * @throws InputException if it is not there
   */
  public DataSet require(String name) {
    return read(name).orElseThrow(() -> missing(name));
  }

  private InputException missing(String name) {
    List<String> names = list().stream().map(DataSetEntry::name).toList();
    return InputException.at(
        database().file(),
        "has no data set " + name,
        names.isEmpty() ? "make one with dataset create" : "give " + String.join(" or ", names));
  }

  /**
   * What a rule comes to now, kept nowhere; changes wait meanwhile.
   *
   * @throws InputException if the layer does not fit, or nothing is labelled
   */
  public DataSet make(String name, DataSetRule rule, Progress progress) throws IOException {
    Layer layer =
        project.layers().stream()
            .filter(each -> each.id().equals(rule.layer()))
            .findFirst()
            .orElseThrow(() -> noLayer(rule.layer()));
    Optional<Tagset> tagset =
        layer
            .feature(rule.feature())
            .map(Feature::tagset)
            .flatMap(id -> project.tagsets().stream().filter(t -> t.id().equals(id)).findFirst());
    var builder =
        new DataSetBuilder(
            project.project().map(Project::name).orElse(""),
            rule,
            layer,
            tagset,
            project.annotators());
    Database.Quiet quiet = database().quiet();
    try {
      project.eachDocument(builder, progress);
    } finally {
      quiet.close();
    }
    return builder.build(name);
  }

  private InputException noLayer(String id) {
    return InputException.at(
        database().file(),
        "has no layer " + id,
        "give one of " + String.join(", ", project.layers().stream().map(Layer::id).toList()));
  }

  /**
   * Makes a set and keeps it.
   *
   * @throws InputException as {@link #make} and {@link #keep}
   */
  public DataSet create(String name, DataSetRule rule, String author, Progress progress)
      throws IOException {
    requireFree(name);
    DataSet set = make(name, rule, progress);
    keep(set, author);
    return set;
  }

  /**
   * Keeps a set.
   *
   * @throws InputException if there is one of its name, or it has none
   */
  public void keep(DataSet set, String author) {
    requireFree(set.name());
    database()
        .write(
            sql -> {
              Contents contents = database().contents();
              long entry = project.log(sql, contents).last().entry().number();
              table(sql, contents).insert(set, database().clock().instant(), author, entry);
              return true;
            });
  }

  private void requireFree(String name) {
    if (name.isBlank()) {
      throw InputException.at("the data set", "has no name", "name it");
    }
    if (list().stream().anyMatch(entry -> entry.name().equals(name))) {
      throw InputException.at(
          database().file(), "has a data set " + name, "delete it first, or choose another name");
    }
  }

  /**
   * Takes a set away for good.
   *
   * @throws InputException if it is not there
   */
  public void delete(String name) {
    boolean gone = database().write(sql -> table(sql, database().contents()).delete(name));
    if (!gone) {
      throw missing(name);
    }
  }
}

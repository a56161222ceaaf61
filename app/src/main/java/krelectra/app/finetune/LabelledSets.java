package krelectra.app.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import krelectra.annotation.dataset.DataSetFinding;
import krelectra.app.corpus.Place;

/** Data sets of the corpus at hand; asked on the UI thread, which they answer on. */
public interface LabelledSets {
  /**
   * A set.
   *
   * @param task the name of what is learned from it
   * @param sizes of its parts, in words
   */
  record Entry(String name, String task, String sizes) {}

  /** A layer that a set can be made from. */
  record Layer(String id, String name, String task, String feature) {}

  /** Changes when the sets may have: a project was opened, or edited. */
  ObservableValue<?> changes();

  /** Whether a project is open. */
  boolean isOpen();

  /** Reads the sets and the layers that sets can be made from. */
  void list(BiConsumer<List<Entry>, List<Layer>> found, Consumer<Exception> failed);

  /**
   * Freezes a layer's labels as a set, a tenth each for dev and test, each class in its share.
   *
   * @param found takes the set's findings
   */
  void make(
      Layer layer, String name, Consumer<List<DataSetFinding>> found, Consumer<Exception> failed);

  /** What may spoil a training on a set. */
  void check(String name, Consumer<List<DataSetFinding>> found, Consumer<Exception> failed);

  /**
   * Writes a set as files that a run reads: the window holds the database, a run cannot.
   *
   * @param written takes the folder when it is whole
   */
  void write(String name, Path folder, Consumer<Path> written, Consumer<Exception> failed);

  /**
   * Looks where an item of a set stands in the corpus at hand.
   *
   * @param set its name
   * @param item its id
   */
  void find(String set, String item, Consumer<Place> found, Consumer<Exception> failed);

  /**
   * Freezes the labels of now by the rule of a set as its next version.
   *
   * @param made takes the new set's name
   */
  void again(String name, Consumer<String> made, Consumer<Exception> failed);

  /**
   * Writes a set as one file, for a process that makes files of its parts.
   *
   * @param written takes the file when it is whole
   */
  void give(String name, Path file, Consumer<Path> written, Consumer<Exception> failed);

  /** Measures how many labels of a set are disputed, and keeps that in a run's folder. */
  void noise(String name, Path run, Consumer<Exception> failed);

  /** Where there is no corpus. */
  static LabelledSets none() {
    return new NoSets();
  }

  /** No corpus. */
  final class NoSets implements LabelledSets {
    @Override
    public ObservableValue<?> changes() {
      return new javafx.beans.property.SimpleStringProperty();
    }

    @Override
    public boolean isOpen() {
      return false;
    }

    @Override
    public void list(BiConsumer<List<Entry>, List<Layer>> found, Consumer<Exception> failed) {
      found.accept(List.of(), List.of());
    }

    @Override
    public void make(
        Layer layer,
        String name,
        Consumer<List<DataSetFinding>> found,
        Consumer<Exception> failed) {
      failed.accept(new IOException("no corpus is open"));
    }

    @Override
    public void again(String name, Consumer<String> made, Consumer<Exception> failed) {
      failed.accept(new IOException("no corpus is open"));
    }

    @Override
    public void give(String name, Path file, Consumer<Path> written, Consumer<Exception> failed) {
      failed.accept(new IOException("no corpus is open"));
    }

    @Override
    public void noise(String name, Path run, Consumer<Exception> failed) {
      failed.accept(new IOException("no corpus is open"));
    }

    @Override
    public void check(
        String name, Consumer<List<DataSetFinding>> found, Consumer<Exception> failed) {
      found.accept(List.of());
    }

    @Override
    public void write(
        String name, Path folder, Consumer<Path> written, Consumer<Exception> failed) {
      failed.accept(new IOException("no corpus is open"));
    }

    @Override
    public void find(String set, String item, Consumer<Place> found, Consumer<Exception> failed) {
      failed.accept(new IOException("no corpus is open"));
    }
  }
}

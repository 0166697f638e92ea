package io.baremetal.checks.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of one vector file while it runs. */
final class Tally {

  private final String file;
  private final Family.State state;
  private final int total;
  private final List<String> passed = new ArrayList<>();
  private final List<String> differing = new ArrayList<>();
  private final Map<String, List<String>> failing = new LinkedHashMap<>();

  Tally(String file, Family.State state, int total) {
    this.file = file;
    this.state = state;
    this.total = total;
  }

  synchronized void passed(String id) {
    passed.add(id);
  }

  synchronized void differs(String id) {
    differing.add(id);
  }

  synchronized void failed(String id, List<String> mismatches) {
    failing.put(id, List.copyOf(mismatches));
  }

  String file() {
    return file;
  }

  Family.State state() {
    return state;
  }

  int total() {
    return total;
  }

  synchronized int passedCount() {
    return passed.size();
  }

  synchronized List<String> differing() {
    return List.copyOf(differing);
  }

  /** Mismatches by id. */
  synchronized Map<String, List<String>> failing() {
    return new LinkedHashMap<>(failing);
  }

  /** Name of the family: the file without its ending. */
  String name() {
    return file.substring(0, file.length() - ".json".length());
  }

  /** One line for the console. */
  String line() {
    String line = "conformance " + name() + " " + passedCount() + "/" + total;
    if (state == Family.State.PENDING) {
      return line + " pending";
    }
    return differing().isEmpty() ? line : line + " differs " + differing().size();
  }
}

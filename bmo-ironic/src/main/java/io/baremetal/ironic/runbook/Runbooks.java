package io.baremetal.ironic.runbook;

import io.baremetal.ironic.json.JsonPatch;
import io.baremetal.ironic.paging.ListOptions;
import io.baremetal.ironic.paging.Pages;
import java.util.Collection;
import java.util.List;

/** All runbooks of an Ironic. Since API 1.92. Thread-safe. Named by UUID or name. */
public interface Runbooks {

  /** All runbooks, fetched while they are read. */
  Pages<Runbook> list(ListOptions options);

  /** A runbook with all its fields. */
  Runbook get(String uuidOrName);

  /**
   * Makes a runbook.
   *
   * @throws io.baremetal.ironic.error.DuplicateException if the name is taken
   */
  Runbook create(CreateRunbook runbook);

  /** Changes fields of a runbook, but not its traits, and returns it as it is then. */
  Runbook update(String uuidOrName, JsonPatch patch);

  /** Removes a runbook. */
  void delete(String uuidOrName);

  /** The traits of which a node needs one to run it. Since API 1.112. */
  List<String> traits(String uuidOrName);

  /** Gives a runbook exactly these traits. Since API 1.112. */
  void setTraits(String uuidOrName, Collection<String> traits);

  /** Adds a trait; one that is there already does no harm. Since API 1.112. */
  void addTrait(String uuidOrName, String trait);

  /** Removes a trait; one that is not there does no harm. Since API 1.112. */
  void removeTrait(String uuidOrName, String trait);
}

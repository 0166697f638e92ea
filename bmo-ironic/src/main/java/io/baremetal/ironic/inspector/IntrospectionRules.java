package io.baremetal.ironic.inspector;

import io.baremetal.ironic.paging.Pages;

/** What Inspector does with what it finds. Since API 1.2. */
public interface IntrospectionRules {

  /** All rules in their short form: uuid, description, scope. */
  Pages<IntrospectionRule> list();

  /**
   * One rule as a whole.
   *
   * @throws io.baremetal.ironic.error.NotFoundException if there is none
   */
  IntrospectionRule get(String uuid);

  /**
   * Adds a rule. Give it a uuid of your own, and a repeated call is recognised.
   *
   * @throws io.baremetal.ironic.error.ConflictException if there is one of this uuid
   */
  IntrospectionRule create(CreateIntrospectionRule rule);

  /** Removes one rule. */
  void delete(String uuid);

  /** Removes every rule. */
  void deleteAll();
}

package io.baremetal.api.rule;

import static io.baremetal.api.validation.Profile.Base.README;
import static io.baremetal.api.validation.Profile.Base.STRICT;

import io.baremetal.api.validation.Change;
import io.baremetal.api.validation.FieldPath;
import io.baremetal.api.validation.Rule;
import io.baremetal.api.validation.Severity;
import java.util.List;
import java.util.Optional;

/** What may happen to a network attachment that hosts use. */
final class AttachmentUseRules {

  private static final String RETRY = "try again when the hosts can be listed";
  private static final String DETACH = "take the references out of these hosts first";

  private AttachmentUseRules() {}

  static Rule<Change<AttachmentInUse>> usersAreKnownOnChange(String id) {
    return Rule.<Change<AttachmentInUse>>of(
            id, "An attachment changes only when it is known who uses it", RETRY)
        .reads("spec")
        .check(
            (change, problems) ->
                HostNetworkAttachmentRules.changed(change)
                    .flatMap(now -> unknown(change.after()))
                    .ifPresent(why -> problems.at(FieldPath.root(), why)));
  }

  static Rule<Change<AttachmentInUse>> specStaysWhileUsed(String id) {
    return Rule.<Change<AttachmentInUse>>of(
            id, "The spec of an attachment stays the same while hosts use it", DETACH)
        .reads("spec")
        .check(
            (change, problems) ->
                HostNetworkAttachmentRules.changed(change)
                    .flatMap(now -> users(change.after()))
                    .ifPresent(users -> problems.at("spec", "it would change under " + users)));
  }

  static Rule<AttachmentInUse> usersAreKnownOnDeletion(String id) {
    return Rule.<AttachmentInUse>of(
            id, "An attachment is deleted only when it is known who uses it", RETRY)
        .check(
            (use, problems) -> unknown(use).ifPresent(why -> problems.at(FieldPath.root(), why)));
  }

  static Rule<AttachmentInUse> staysWhileUsed(String id) {
    return Rule.<AttachmentInUse>of(id, "An attachment stays while hosts use it", DETACH)
        .reads("metadata.name")
        .check(
            (use, problems) ->
                users(use)
                    .ifPresent(users -> problems.at("metadata.name", "it is used by " + users)));
  }

  static Rule<AttachmentInUse> usersAreTold(String id) {
    return Rule.<AttachmentInUse>of(
            id, "Whoever deletes an attachment that hosts use is told their names", DETACH)
        .reads("metadata.name")
        .as(Severity.WARNING)
        .offIn(STRICT)
        .offIn(README)
        .check(
            (use, problems) ->
                users(use)
                    .ifPresent(users -> problems.at("metadata.name", "it is used by " + users)));
  }

  private static Optional<String> unknown(AttachmentInUse use) {
    return use.users()
        .match(
            interfaces -> Optional.empty(),
            reason -> Optional.of("it is not known who uses the attachment: " + reason));
  }

  private static Optional<String> users(AttachmentInUse use) {
    List<String> users = use.users().match(interfaces -> interfaces, reason -> List.of());
    return users.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", users));
  }
}

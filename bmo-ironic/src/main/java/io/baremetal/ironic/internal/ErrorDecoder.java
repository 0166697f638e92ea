package io.baremetal.ironic.internal;

import io.baremetal.ironic.error.BadRequestException;
import io.baremetal.ironic.error.ConflictException;
import io.baremetal.ironic.error.DuplicateException;
import io.baremetal.ironic.error.FailedCall;
import io.baremetal.ironic.error.Fault;
import io.baremetal.ironic.error.ForbiddenException;
import io.baremetal.ironic.error.InvalidStateException;
import io.baremetal.ironic.error.IronicApiException;
import io.baremetal.ironic.error.MaintenanceException;
import io.baremetal.ironic.error.NodeLockedException;
import io.baremetal.ironic.error.NotAcceptableException;
import io.baremetal.ironic.error.NotFoundException;
import io.baremetal.ironic.error.ServerFaultException;
import io.baremetal.ironic.error.ServiceUnavailableException;
import io.baremetal.ironic.error.StateConflictException;
import io.baremetal.ironic.error.UnauthorizedException;
import io.baremetal.ironic.error.UnexpectedStatusException;
import java.util.Optional;

/** Turns a refusal into the exception that stands for it. Never fails. */
final class ErrorDecoder {

  private ErrorDecoder() {}

  /** The exception to throw. */
  static IronicApiException decode(Outgoing request, Answer answer) {
    String id =
        answer
            .header("x-openstack-request-id")
            .or(() -> answer.header("openstack-request-id"))
            .orElse(request.id());
    ApiCall call = request.call();
    return exception(
        new FailedCall(call.method(), call.path(), Optional.of(id)),
        FaultReader.read(answer, Redaction.of(request)));
  }

  private static IronicApiException exception(FailedCall call, Fault fault) {
    return switch (fault.status()) {
      case 400 -> badRequest(call, fault);
      case 401 -> new UnauthorizedException(call, fault);
      case 403 -> new ForbiddenException(call, fault);
      case 404 -> new NotFoundException(call, fault);
      case 406 -> new NotAcceptableException(call, fault);
      case 409 -> conflict(call, fault);
      case 503 -> new ServiceUnavailableException(call, fault);
      default ->
          fault.status() >= 500
              ? new ServerFaultException(call, fault)
              : new UnexpectedStatusException(call, fault);
    };
  }

  private static IronicApiException badRequest(FailedCall call, Fault fault) {
    if (FaultTexts.isMaintenance(fault.message())) {
      return new MaintenanceException(call, fault);
    }
    return FaultTexts.isInvalidState(fault.message())
        ? new InvalidStateException(call, fault)
        : new BadRequestException(call, fault);
  }

  private static IronicApiException conflict(FailedCall call, Fault fault) {
    String text = fault.message();
    if (FaultTexts.isLock(text)) {
      return new NodeLockedException(call, fault);
    }
    if (FaultTexts.isStateConflict(text)) {
      return new StateConflictException(call, fault);
    }
    return FaultTexts.isDuplicate(text)
        ? new DuplicateException(call, fault)
        : new ConflictException(call, fault);
  }
}

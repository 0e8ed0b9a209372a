// breaks slices-apart
import '../governance/grant-delegation.command.js';

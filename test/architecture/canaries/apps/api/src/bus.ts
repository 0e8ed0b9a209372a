// breaks bus-behind-gate
import '@nestjs/cqrs';

-- What was given up is not looked at again at every delivery (12: OutboxJob.MostAttempts).
drop index outbox_message_due;
create index outbox_message_due on outbox_message (due_at) where attempts < 12;
